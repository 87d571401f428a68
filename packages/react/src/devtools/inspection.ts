import type { CheckIntent, CheckView } from '@autumn/core/browser';
import { type Verdict, verdictOf } from '../gates/decide-gate.ts';
import type { GateStore } from '../gates/gate-store.ts';
import type { Inspector } from '../gates/inspector.ts';
import { answerOf, type CheckRow, withCheck } from './check-log.ts';
import { type Forced, type ForcedAnswer, forcedVerdict } from './forced.ts';
import { createObservable } from './observable.ts';
import { addressOf, outcomeOf, type RequestRow, withRequest } from './request-log.ts';
import { readSession, writeSession } from './session.ts';

/** What was seen of one person's gates and requests. */
export interface Seen {
  readonly checks: readonly CheckRow[];
  readonly requests: readonly RequestRow[];
  readonly forced: Forced;
}

export interface Inspection {
  readonly get: () => Seen;
  readonly subscribe: (listener: () => void) => () => void;
  /** Looks on until the returned function is called. */
  readonly attach: () => () => void;
  /** Shows a feature as allowed or denied in this tab; null shows what was decided again. */
  readonly force: (featureId: string, answer: ForcedAnswer | null) => void;
  readonly forceNothing: () => void;
}

/** Keeps what gates and requests of one person tell, and forces answers. Another person has another one. */
export function createInspection(gates: GateStore): Inspection {
  const seen = createObservable<Seen>({ checks: [], requests: [], forced: readSession().forced });
  let rows = 0;

  const noteCheck = (intent: CheckIntent, verdict: Verdict) => {
    const row: CheckRow = { id: rows++, at: Date.now(), intent, verdict, forced: forcedOf(intent) };
    seen.update((now) => ({ ...now, checks: withCheck(now.checks, row) }));
  };
  const forcedOf = ({ featureId }: CheckIntent) => (featureId ? seen.get().forced[featureId] : undefined);

  // A gate looks at its answer many times for each time that it changes.
  const told = new WeakMap<CheckIntent, string>();
  const judge: Inspector['judge'] = (intent, verdict) => {
    const forced = forcedOf(intent);
    const answer = answerOf(verdict, forced);
    if (verdict.status !== 'pending' && told.get(intent) !== answer) {
      told.set(intent, answer);
      noteCheck(intent, verdict);
    }
    return forced ? forcedVerdict(verdict, forced) : verdict;
  };

  const carry: Inspector['carry'] = async (request, send) => {
    const row: RequestRow = { id: rows++, at: Date.now(), ...addressOf(request) };
    const startedAt = performance.now();
    const asked = row.route === 'check' ? request.clone() : undefined;
    const finish = (outcome: Partial<RequestRow>) => {
      const done = { ...row, ...outcome, durationMs: Math.round(performance.now() - startedAt) };
      seen.update((now) => ({ ...now, requests: now.requests.map((one) => (one.id === row.id ? done : one)) }));
    };
    seen.update((now) => ({ ...now, requests: withRequest(now.requests, row) }));
    try {
      const response = await send(request);
      finish(await outcomeOf(response));
      if (asked && response.ok) void readCheck(asked, response.clone()).then((check) => check && noteCheck(...check));
      return response;
    } catch (error) {
      finish(request.signal.aborted ? { isAborted: true } : { failure: 'No answer came.' });
      throw error;
    }
  };
  const inspector: Inspector = { judge, carry };

  const setForced = (forced: Forced) => {
    writeSession({ forced });
    seen.update((now) => ({ ...now, forced }));
    gates.notify();
  };
  return {
    get: seen.get,
    subscribe: seen.subscribe,
    attach: () => {
      gates.inspector = inspector;
      gates.notify();
      return () => {
        if (gates.inspector !== inspector) return;
        gates.inspector = undefined;
        gates.notify();
      };
    },
    force: (featureId, answer) => {
      const { [featureId]: _, ...others } = seen.get().forced;
      setForced(answer ? { ...others, [featureId]: answer } : others);
    },
    forceNothing: () => setForced({}),
  };
}

/** Question and answer of the server's own check, whoever asked: `client.check()` passes no gate. */
async function readCheck(request: Request, response: Response): Promise<[CheckIntent, Verdict] | undefined> {
  try {
    const intent: CheckIntent = await request.json();
    const data: CheckView = await response.json();
    return [intent, verdictOf({ data, error: null })];
  } catch {
    return undefined;
  }
}
