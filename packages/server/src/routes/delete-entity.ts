import type { DeleteEntityIntent } from '@autumn/core/browser';
import { AutumnError } from '@autumn/core/errors';
import { isUnclear } from '../failure/outage.ts';
import type { RouteTable, SignedInCall } from '../gate/call.ts';
import { refusal } from '../refusal.ts';
import { signedInWrite } from './route.ts';

/** Deletes a seat, a workspace or the like, with its balances and products. From a browser only what the policy lists. */
export const deleteEntity: RouteTable['deleteEntity'] = signedInWrite(async (intent, call) => {
  const { entityId } = intent;
  const { customerId } = call.identity;
  if (call.door.isBrowser) await checkRule(intent, call);
  try {
    await call.service.autumn.entities.delete({ customerId, entityId }, call.purchases);
  } catch (error) {
    if (!isUnclear(error) || !(await isGone(intent, call))) throw error;
  }
  return { id: entityId };
});

async function isGone({ entityId }: DeleteEntityIntent, { identity, service, counts }: SignedInCall): Promise<boolean> {
  try {
    await service.autumn.entities.get({ customerId: identity.customerId, entityId }, counts);
    return false;
  } catch (error) {
    return AutumnError.is(error) && error.code === 'entity_not_found';
  }
}

async function checkRule({ entityId }: DeleteEntityIntent, { identity, service, counts }: SignedInCall): Promise<void> {
  const rule = service.settings.policy.routes?.deleteEntity;
  const deletable: readonly string[] = typeof rule === 'object' ? rule.features : [];
  const { featureId } = await service.autumn.entities.get({ customerId: identity.customerId, entityId }, counts);
  if (typeof featureId === 'string' && deletable.includes(featureId)) return;
  throw refusal('forbidden', 'Entities of this kind are not deleted by browsers.');
}
