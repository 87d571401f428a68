import type { CheckResult } from '@autumn/core';
import type { CheckIntent, CheckView, Source } from '@autumn/core/browser';

const isNumber = (value: unknown): value is number => typeof value === 'number';

/** A credit system answered in the place of the feature that was asked about. */
export const isPaidByCredits = ({ featureId }: CheckIntent, result: CheckResult): boolean =>
  featureId !== undefined && Boolean(result.featureId) && result.featureId !== featureId;

/** The API was too busy to look anything up, and says yes: no balance, and no status of a product. */
export const isFailOpen = ({ featureId }: CheckIntent, result: CheckResult): boolean =>
  result.allowed && (featureId === undefined ? !result.status : !isNumber(result.balance) && result.unlimited !== true);

export function checkView(intent: CheckIntent, result: CheckResult, source: Source): CheckView {
  const { allowed } = result;
  return { allowed, reason: allowed ? null : reasonOf(intent, result), balance: balanceOf(intent, result), source };
}

function reasonOf({ featureId }: CheckIntent, { balance }: CheckResult): CheckView['reason'] {
  if (featureId === undefined) return 'no_product';
  return isNumber(balance) ? 'limit_reached' : 'no_access';
}

function balanceOf(intent: CheckIntent, result: CheckResult): number | null {
  if (intent.featureId === undefined || isPaidByCredits(intent, result) || result.unlimited) return null;
  // Only a boolean feature has neither; its balance of 0 means nothing.
  const isBoolean = !result.interval && !isNumber(result.intervalCount);
  return isBoolean ? null : (result.balance ?? null);
}
