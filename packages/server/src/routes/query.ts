import type { RouteTable } from '../gate/call.ts';
import { checkShown } from '../gate/shown-usage.ts';
import { queryView } from '../views/usage-view.ts';
import { signedIn } from './route.ts';

/** What was used, summed up by hour, day, week or month. */
export const query: RouteTable['query'] = signedIn(async (intent, call) => {
  const featureIds = Array.isArray(intent.featureId) ? intent.featureId : [intent.featureId];
  await checkShown(featureIds, call);
  const params = { customerId: call.identity.customerId, ...intent };
  const result = await call.share(['query', params], (options) => call.service.autumn.query(params, options));
  return queryView(result, featureIds);
});
