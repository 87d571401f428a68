import type { CreateEntityIntent } from '@autumn/core/browser';
import { isUnclear } from '../failure/outage.ts';
import type { RouteTable, SignedInCall } from '../gate/call.ts';
import { own } from '../own.ts';
import { refusal } from '../refusal.ts';
import { signedInWrite } from './route.ts';

/** Creates a seat, a workspace or the like. From a browser only what the policy lists, and only so many. */
export const createEntity: RouteTable['createEntity'] = signedInWrite((intent, call) =>
  // One after the other: each counts what is there before it adds one more.
  call.service.takeTurns(call.identity.customerId, async () => {
    if (call.door.isBrowser) await checkRule(intent, call);
    return create(intent, call);
  }),
);

async function create(intent: CreateEntityIntent, call: SignedInCall) {
  const { identity, service } = call;
  const { customerId, customerData } = identity;
  const { entityId, featureId, name } = intent;
  const view = { id: entityId, featureId, name: name ?? null };
  try {
    await service.autumn.entities.create({ customerId, customerData, id: entityId, featureId, name }, call.purchases);
    return view;
  } catch (error) {
    if (!isUnclear(error) || !(await isThere(intent, call))) throw error;
    return view;
  }
}

async function isThere({ entityId }: CreateEntityIntent, { identity, service, counts }: SignedInCall) {
  try {
    await service.autumn.entities.get({ customerId: identity.customerId, entityId }, counts);
    return true;
  } catch {
    return false;
  }
}

async function checkRule({ featureId }: CreateEntityIntent, call: SignedInCall): Promise<void> {
  const { identity, service, counts } = call;
  const rule = service.settings.policy.routes?.createEntity;
  const most = typeof rule === 'object' ? own<{ readonly max: number }>(rule.features, featureId)?.max : undefined;
  if (most === undefined) throw refusal('forbidden', 'Entities of this kind are not created by browsers.');
  const { customerId, customerData } = identity;
  // The API itself lets seats that cost nothing go below zero.
  const { allowed } = await service.autumn.check({ customerId, customerData, featureId }, counts);
  if (!allowed) throw refusal('limit_reached', 'Your plan has no room for one more.');
  const { list } = await service.autumn.entities.list({ customerId }, counts);
  if (list.filter((entity) => entity.featureId === featureId).length < most) return;
  throw refusal('limit_reached', `There may be ${most} at most.`);
}
