import { sum } from '@autumn/core/access';
import type { TrackIntent, TrackView } from '@autumn/core/browser';
import { AutumnError } from '@autumn/core/errors';
import { newId } from '../purchase/new-id.ts';

type Send = (intent: TrackIntent) => Promise<TrackView>;

/** Events of one tick for the same feature and entity. */
interface Batch {
  readonly events: TrackIntent[];
  readonly answer: Promise<TrackView>;
}

/**
 * Sends what is used in one tick as one event with the sum. An event that came with an id of its own goes
 * by itself, because it may have been sent before.
 */
export function batchEvents(send: Send): Send {
  const open = new Map<string, Batch>();
  let isOver = Promise.resolve();
  const start = (): Batch => {
    if (open.size === 0) isOver = endOfTick().then(() => open.clear());
    const events: TrackIntent[] = [];
    return { events, answer: isOver.then(() => sendBatch(events, send)) };
  };
  return (event) => {
    if (event.eventId !== undefined) return send(event);
    const key = JSON.stringify([event.featureId, event.entityId]);
    const batch = open.get(key) ?? start();
    open.set(key, batch);
    batch.events.push(event);
    return batch.answer;
  };
}

/** The next task; this one when the page is about to go, because there may be no next. */
function endOfTick(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(end);
    function end() {
      clearTimeout(timer);
      window.removeEventListener('pagehide', end);
      document.removeEventListener('visibilitychange', end);
      resolve();
    }
    if (document.visibilityState === 'hidden') return end();
    window.addEventListener('pagehide', end);
    document.addEventListener('visibilitychange', end);
  });
}

async function sendBatch(events: readonly TrackIntent[], send: Send): Promise<TrackView> {
  const [first, ...others] = events as [TrackIntent, ...TrackIntent[]];
  const sendOne = (event: TrackIntent) => send({ ...event, eventId: newId() });
  if (others.length === 0) return sendOne(first);
  try {
    return await sendOne({ ...first, value: sum(...events.map(({ value = 1 }) => value)) });
  } catch (error) {
    // The sum may be more than the server's policy lets a browser count in one call.
    if (!AutumnError.is(error) || error.code !== 'invalid_params') throw error;
    const [answer] = await Promise.all(events.map(sendOne));
    return answer as TrackView;
  }
}
