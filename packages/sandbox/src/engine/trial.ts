import { addInterval } from './calendar.ts';
import type { Customer, EngineContext, FreeTrial, Product } from './state.ts';

/** The payment provider charges at the end of a trial, so it is given a little longer than it says. */
const GRACE_MS = 10 * 60_000;

export const trialEnd = (trial: FreeTrial, now: number): number =>
  addInterval(now, trial.duration, trial.length) + GRACE_MS;

/** One trial of a product per customer, and per fingerprint where the trial asks for that. */
export const mayTry = (
  customer: Customer,
  product: Product,
  trial: FreeTrial,
  fingerprints: ReadonlySet<string>,
  { settings }: EngineContext,
): boolean =>
  settings.multipleTrials ||
  !(
    customer.trialsUsed.some(({ productId }) => productId === product.id) ||
    (trial.uniqueFingerprint && fingerprints.has(product.id))
  );
