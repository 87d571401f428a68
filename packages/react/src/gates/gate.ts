import type { CheckIntent, CheckView, ProductView } from '@autumn/core/browser';
import { upgradeFor } from '../plans/upgrade-for.ts';
import { decideGate, type Verdict, verdictOf } from './decide-gate.ts';
import type { GateStore } from './gate-store.ts';

/** What a gate says. Every field is read on its own, and only a field that was read wakes the component. */
export interface CheckState extends Verdict {
  readonly allowed: boolean;
  /** The cheapest product that would help, out of the cached catalog; null where nothing would. */
  readonly upgrade: ProductView | null;
}

export interface Gate {
  readonly subscribe: (listener: () => void) => () => void;
  readonly getSnapshot: () => CheckState;
  /** What is true now. Notes which fields are read of it. */
  readonly read: () => CheckState;
  /** Asks the server again for everything that this gate is decided from. */
  readonly refetch: () => Promise<void>;
}

/** One gate over the store that all gates of a page share. */
export function createGate(store: GateStore, intent: CheckIntent): Gate {
  const fieldsRead = new Set<keyof CheckState>();
  const decideNow = () => decideGate(intent, store.identity, store.customer());

  // Few gates ever need the server's own decision, so its key is not made for all of them.
  let check: ReturnType<typeof openCheck> | undefined;
  const openCheck = () => {
    const options = store.queries.check(intent);
    return { options, read: store.reader<CheckView>(options) };
  };
  const serverCheck = () => {
    check ??= openCheck();
    return check;
  };

  const evaluate = (): CheckState => {
    const local = decideNow();
    const verdict = local === 'ask' ? verdictOf(serverCheck().read()) : local;
    return {
      ...verdict,
      allowed: verdict.status === 'allowed',
      get upgrade() {
        if (verdict.status !== 'denied') return null;
        return upgradeFor(intent, store.customer()?.data ?? null, store.products()?.data?.list ?? []);
      },
    };
  };

  let seen = evaluate();
  return {
    getSnapshot: () => {
      const now = evaluate();
      const fields = fieldsRead.size > 0 ? [...fieldsRead] : (Object.keys(now) as (keyof CheckState)[]);
      if (fields.some((field) => now[field] !== seen[field])) seen = now;
      return seen;
    },
    read: () => noteReads(evaluate(), fieldsRead),
    refetch: async () => {
      await store.refetch(store.queries.customer().queryKey);
      if (decideNow() === 'ask') await store.refetch(serverCheck().options.queryKey);
    },
    subscribe: (listener) => {
      let stop: (() => void) | undefined;
      const follow = () => {
        const isAsking = decideNow() === 'ask';
        if (isAsking && !stop) stop = store.watch(serverCheck().options);
        if (isAsking || !stop) return;
        stop();
        stop = undefined;
      };
      const leave = store.subscribe(() => {
        follow();
        listener();
      });
      follow();
      return () => {
        leave();
        stop?.();
      };
    },
  };
}

/** Written out, because a thousand gates make one of these each. */
function noteReads(state: CheckState, fieldsRead: Set<keyof CheckState>): CheckState {
  const note = <Field extends keyof CheckState>(field: Field): CheckState[Field] => {
    fieldsRead.add(field);
    return state[field];
  };
  return {
    get status() {
      return note('status');
    },
    get allowed() {
      return note('allowed');
    },
    get reason() {
      return note('reason');
    },
    get balance() {
      return note('balance');
    },
    get source() {
      return note('source');
    },
    get error() {
      return note('error');
    },
    get upgrade() {
      return note('upgrade');
    },
  };
}
