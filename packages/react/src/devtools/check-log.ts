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

const questionOf = ({ featureId, productId, requiredBalance, entityId }: CheckIntent): string =>
  JSON.stringify([featureId, productId, requiredBalance, entityId]);

/** What was answered, as text, to see whether it is another answer. */
export const answerOf = ({ status, reason, balance, source }: Verdict, forced: ForcedAnswer | undefined): string =>
  JSON.stringify([status, reason, balance, source, forced]);

/** Newest first. A thousand gates that ask the same at once are one row. */
export function withCheck(rows: readonly CheckRow[], row: CheckRow): readonly CheckRow[] {
  const question = questionOf(row.intent);
  const last = rows.find(({ intent }) => questionOf(intent) === question);
  const isTold =
    last &&
    row.at - last.at < sameMomentMs &&
    answerOf(last.verdict, last.forced) === answerOf(row.verdict, row.forced);
  return isTold ? rows : [row, ...rows].slice(0, mostRows);
}
