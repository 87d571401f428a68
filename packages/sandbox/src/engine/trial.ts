import { addInterval } from './calendar.ts';
import type { AttachRequest } from './attach-request.ts';
import type { Customer, EngineContext, FreeTrial, Product } from './state.ts';

/** The payment provider charges at the end of a trial, so it is given a little longer than it says. */
const GRACE_MS = 10 * 60_000;

export const trialEnd = (trial: FreeTrial, now: number): number =>
  addInterval(now, trial.duration, trial.length) + GRACE_MS;

/** The trial that a purchase starts with, unless this customer (or entity) has had it. */
export const trialFor = (
  customer: Customer,
  product: Product,
  request: Pick<AttachRequest, 'freeTrial' | 'entityId' | 'triedByFingerprint'>,
  { settings }: EngineContext,
): FreeTrial | null => {
  const { freeTrial, entityId, triedByFingerprint } = request;
  if (freeTrial === false) return null;
  const trial = typeof freeTrial === 'object' && freeTrial !== null ? freeTrial : product.freeTrial;
  if (trial === null || settings.multipleTrials) return trial;
  const wasTried =
    customer.trialsUsed.some((used) => used.productId === product.id && used.entityId === entityId) ||
    (trial.uniqueFingerprint && triedByFingerprint.has(product.id));
  return wasTried ? null : trial;
};
