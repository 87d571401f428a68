import type { RouteTable } from '../gate/call.ts';
import { entityRowView } from '../views/entity-view.ts';
import { signedIn } from './route.ts';

/**
 * The entities of this customer. Who acts for one of them, and has no `policy.authorize` that says yes to
 * more, sees that one.
 */
export const entities: RouteTable['entities'] = signedIn(async (_, call) => {
  const { identity, service } = call;
  const params = { customerId: identity.customerId };
  const { list } = await call.share(['entities'], (options) => service.autumn.entities.list(params, options));
  const seesAll = identity.entityId === undefined || service.settings.policy.authorize !== undefined;
  const shown = seesAll ? list : list.filter(({ id }) => id === identity.entityId);
  return { list: shown.map(entityRowView), source: 'live' };
});
