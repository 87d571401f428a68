import { keepsLast, lastKnownAccess } from '../failure/last-known-access.ts';
import { isOutage } from '../failure/outage.ts';
import type { RouteTable } from '../gate/call.ts';
import { accessOptions } from '../gate/declared-amounts.ts';
import { entityView } from '../views/entity-view.ts';
import { signedIn } from './route.ts';

/** One entity of this customer, with what it may use: its own, and what it shares with the customer. */
export const entity: RouteTable['entity'] = signedIn(async ({ entityId }, call) => {
  const { identity, service } = call;
  const show = { ...accessOptions(call), identity };
  const params = { customerId: identity.customerId, entityId };
  const key = [identity.customerId, entityId] as const;
  const asOf = Date.now();
  try {
    const value = await call.share(['entity', params], (options) => service.autumn.entities.get(params, options));
    if (keepsLast(call)) await service.lastEntities.set(key, { value, at: asOf });
    return entityView(value, entityId, { ...show, source: 'live', asOf });
  } catch (error) {
    if (!keepsLast(call) || !isOutage(error)) throw error;
    const last = await service.lastEntities.get(key);
    if (!last) throw error;
    const view = entityView(last.value, entityId, { ...show, source: 'last-known', asOf: last.at });
    return { ...view, features: lastKnownAccess(view.features, call) };
  }
});
