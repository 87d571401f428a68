import type { CheckResult } from '@autumn/core';
import type { CheckIntent, CheckView, Source } from '@autumn/core/browser';
import type { CreditsMode } from '../policy.ts';
import { unitsAccess } from './units-access.ts';

const isNumber = (value: unknown): value is number => typeof value === 'number';

/** A credit system answered in the place of the feature that was asked about. */
const isPaidByCredits = ({ featureId }: CheckIntent, result: CheckResult): boolean =>
  featureId !== undefined && Boolean(result.featureId) && result.featureId !== featureId;

const isPool = ({ creditSchema }: CheckResult): boolean => (creditSchema ?? []).length > 0;

/** The answer is about a feature whose numbers are not shown. */
export const isHiddenAnswer = (intent: CheckIntent, result: CheckResult, mode: CreditsMode): boolean =>
  mode === 'units' ? isPool(result) && !isPaidByCredits(intent, result) : isPaidByCredits(intent, result);

/** The API was too busy to look anything up, and says yes: no balance, and no status of a product. */
export const isFailOpen = ({ featureId }: CheckIntent, result: CheckResult): boolean =>
  result.allowed && (featureId === undefined ? !result.status : !isNumber(result.balance) && result.unlimited !== true);

export interface CheckViewOptions {
  readonly credits: CreditsMode;
  readonly source: Source;
}

export function checkView(intent: CheckIntent, result: CheckResult, { credits, source }: CheckViewOptions): CheckView {
  const { allowed } = result;
  const balance = balanceOf(intent, result, credits);
  return { allowed, reason: allowed ? null : reasonOf(intent, result), balance, source };
}

function reasonOf({ featureId }: CheckIntent, { balance }: CheckResult): CheckView['reason'] {
  if (featureId === undefined) return 'no_product';
  return isNumber(balance) ? 'limit_reached' : 'no_access';
}

function balanceOf(intent: CheckIntent, result: CheckResult, mode: CreditsMode): number | null {
  const { featureId } = intent;
  if (featureId === undefined || result.unlimited || isHiddenAnswer(intent, result, mode)) return null;
  if (isPaidByCredits(intent, result)) return balanceInUnits(featureId, result);
  // Only a boolean feature has neither; its balance of 0 means nothing.
  const isBoolean = !result.interval && !isNumber(result.intervalCount);
  return isBoolean ? null : (result.balance ?? null);
}

function balanceInUnits(featureId: string, result: CheckResult): number {
  const pool = { ...result, id: result.featureId ?? '', type: 'single_use' };
  return unitsAccess({ products: [], features: { [pool.id]: pool } }, featureId).balance;
}
