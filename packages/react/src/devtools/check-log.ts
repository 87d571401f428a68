import type { CheckIntent } from '@autumn/core/browser';
import type { Verdict } from '../gates/decide-gate.ts';
import type { ForcedAnswer } from './forced.ts';

export interface CheckRow {
  readonly id: number;
  /** Epoch milliseconds, by the browser's clock. */
  readonly at: number;
  readonly intent: CheckIntent;
  /** As it was decided, also where something else is shown. */
  readonly verdict: Verdict;
  readonly forced: ForcedAnswer | undefined;
}

const mostRows = 100;
const sameMomentMs = 1_000;

/** A question and its answer as text, to tell rows apart. */
export const nameOf = ({ intent, verdict, forced }: Omit<CheckRow, 'id' | 'at'>): string =>
  JSON.stringify([
    [intent.featureId, intent.productId, intent.requiredBalance, intent.entityId],
    [verdict.status, verdict.reason, verdict.balance, verdict.source, forced],
  ]);

/** Newest first. A thousand gates that ask the same at once are one row. */
export function withCheck(rows: readonly CheckRow[], row: CheckRow): readonly CheckRow[] {
  const name = nameOf(row);
  const isKnown = rows.some((known) => row.at - known.at < sameMomentMs && nameOf(known) === name);
  return isKnown ? rows : [row, ...rows].slice(0, mostRows);
}
