import type { Autumn } from '@autumn/core';
import { createBreaker } from './breaker.ts';
import { bury, isWindowOver, type Judged, judge } from './judge.ts';
import type { UsageQueueEvent } from './options.ts';
import type { UsageRecord } from './record.ts';
import type { Deliver, Verdict } from './store.ts';

interface DeliverOptions {
  readonly autumn: Pick<Autumn, 'track'>;
  readonly timeoutMs: number;
  readonly longestDelayMs: number;
  readonly tell: (event: UsageQueueEvent) => void;
}

/** Later than this, the API is told when the event happened. Sooner, two clocks may disagree about the future. */
const lateMs = 60_000;

/** Sends one event once and says what became of it. Back-off and order are the store's. */
export function createDeliver({ autumn, timeoutMs, longestDelayMs, tell }: DeliverOptions): Deliver {
  const breaker = createBreaker(longestDelayMs, (isOpen) => tell({ type: isOpen ? 'paused' : 'resumed' }));

  async function send(record: UsageRecord): Promise<{ error?: unknown; isKnown?: boolean }> {
    const { id, event, acceptedAt } = record;
    const timestamp = event.timestamp ?? (Date.now() - acceptedAt > lateMs ? acceptedAt : undefined);
    const params = { ...event, idempotencyKey: id, ...(timestamp === undefined ? {} : { timestamp }) };
    try {
      const { deduplicated } = await autumn.track(params, { maxRetries: 0, timeoutMs, deadlineMs: timeoutMs });
      return { isKnown: deduplicated ?? false };
    } catch (error) {
      return { error: error ?? new Error('autumn.track failed') };
    }
  }

  return async ({ record, begin, signal }) => {
    try {
      await breaker.enter(signal);
    } catch {
      return { kind: 'retry', at: Date.now(), record };
    }
    let isOutage = false;
    try {
      if (isWindowOver(record, Date.now())) return told(bury(record, windowOver()), record, tell);
      const now = Date.now();
      const sent = {
        ...record,
        attempts: record.attempts + 1,
        sentAt: record.sentAt ?? now,
        unclearAt: now + timeoutMs,
      };
      await begin(sent);
      const { error, isKnown = false } = await send(sent);
      const judged: Judged =
        error === undefined
          ? { verdict: { kind: 'delivered' }, isOutage, isDuplicate: isKnown }
          : judge(error, record, sent, longestDelayMs);
      isOutage = judged.isOutage;
      return told(judged.verdict, sent, tell, judged.isDuplicate, (error as { code?: string } | undefined)?.code);
    } finally {
      breaker.leave(isOutage);
    }
  };
}

const windowOver = () => ({
  code: 'window_over',
  message: 'Its outcome stayed unknown for 23 hours. The API forgets its key after 24, so it is not sent again.',
  at: Date.now(),
});

function told(
  verdict: Verdict,
  { id, attempts, members }: UsageRecord,
  tell: DeliverOptions['tell'],
  deduplicated = false,
  code = 'unknown',
): Verdict {
  if (verdict.kind === 'delivered')
    tell({ type: 'delivered', id, members: members?.length ?? 1, attempts, deduplicated });
  else if (verdict.kind === 'retry') tell({ type: 'retry', id, attempts, code, at: verdict.at });
  else if (verdict.record.death) tell({ type: 'dead', id, event: verdict.record.event, death: verdict.record.death });
  return verdict;
}
