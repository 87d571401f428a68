import type { RouteTable } from '../gate/call.ts';
import { hiddenValues, shownProperties } from '../gate/shown-usage.ts';
import { eventView } from '../views/usage-view.ts';
import { signedIn } from './route.ts';

const usualPage = 50;

/** What was used, one by one, newest first. */
export const events: RouteTable['events'] = signedIn(async (intent, call) => {
  const { offset = 0, limit = usualPage } = intent;
  const hidesValue = await hiddenValues(call);
  const properties = shownProperties(call.service.settings.policy.routes?.events);
  const params = { customerId: call.identity.customerId, ...intent, offset, limit };
  const result = await call.share(['events', params], (options) => call.service.autumn.events.list(params, options));
  return {
    list: result.list.map((event) => eventView(event, { hidesValue, properties })),
    hasMore: result.hasMore ?? result.list.length === limit,
    offset,
    source: 'live',
  };
});
