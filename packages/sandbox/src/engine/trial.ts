import type { AttachRequest } from './attach-request.ts';
import { addInterval } from './calendar.ts';
import type { Customer, EngineContext, FreeTrial, Product } from './state.ts';

/** The payment provider charges at the end of a trial, so it is given a little longer than it says. */
const GRACE_MS = 10 * 60_000;

export const trialEnd = (trial: FreeTrial, now: number): number =>
  addInterval(now, trial.duration, trial.length) + GRACE_MS;

/** One trial of a product per customer or entity, and per fingerprint where the trial asks for that. */
export const mayTry = (
  customer: Customer,
  product: Product,
  trial: FreeTrial,
  triedByFingerprint: ReadonlySet<string>,
  { settings }: Pick<EngineContext, 'settings'>,
  entityId: string | null = null,
): boolean => {
  if (settings.multipleTrials) return true;
  if (trial.uniqueFingerprint && triedByFingerprint.has(product.id)) return false;
  return !customer.trialsUsed.some((used) => used.productId === product.id && used.entityId === entityId);
};

/** The trial that a purchase starts with: the product's own, another one, or none. */
export const trialFor = (
  customer: Customer,
  product: Product,
  { freeTrial, entityId, triedByFingerprint }: Pick<AttachRequest, 'freeTrial' | 'entityId' | 'triedByFingerprint'>,
  context: EngineContext,
): FreeTrial | null => {
  if (freeTrial === false) return null;
  const trial = typeof freeTrial === 'object' && freeTrial !== null ? freeTrial : product.freeTrial;
  return trial && mayTry(customer, product, trial, triedByFingerprint, context, entityId) ? trial : null;
};
