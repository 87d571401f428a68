import type { CheckIntent, CheckView, ProductView } from '@autumn/core/browser';
import type { upgradeFor } from '../plans/upgrade-for.ts';
import { decideGate, type Verdict, verdictOf } from './decide-gate.ts';
import type { GateStore } from './gate-store.ts';

/** What a gate says. Every field is read on its own, and only a field that was read wakes the component. */
export interface CheckState extends Verdict {
  readonly allowed: boolean;
  /**
   * The cheapest product that would help, out of the cached catalog; null where nothing would, and for
   * the moment in which that is worked out.
   */
  readonly upgrade: ProductView | null;
}

export interface Gate {
  readonly subscribe: (listener: () => void) => () => void;
  /** Another object whenever a field that was read has changed. */
  readonly getSnapshot: () => object;
  /** What is true now. Notes which fields are read of it. */
  readonly read: () => CheckState;
  /** Asks the server again for everything that this gate is decided from. */
  readonly refetch: () => Promise<void>;
}

const fields = ['status', 'allowed', 'reason', 'balance', 'source', 'error', 'upgrade'] as const;

/** One gate over the store that all gates of a page share. */
export function createGate(store: GateStore, intent: CheckIntent): Gate {
  let wake = () => {};
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

  // Few name what would help, so the comparison of products is fetched by those that do. Kept by the gate:
  // its first render never has it, on the server as in the browser, and so hydration agrees.
  let compare: typeof upgradeFor | undefined;
  let isFetching = false;
  const fetchComparison = () => {
    isFetching = true;
    import('../plans/upgrade-for.ts').then(
      (module) => {
        compare = module.upgradeFor;
        wake();
      },
      // The next who reads it tries again.
      () => {
        isFetching = false;
      },
    );
  };
  const findUpgrade = (): ProductView | null => {
    if (!isFetching) fetchComparison();
    return compare?.(intent, store.customer()?.data ?? null, store.products()?.data?.list ?? []) ?? null;
  };

  const evaluate = (): CheckState => {
    const local = decideNow();
    const decided = local === 'ask' ? verdictOf(serverCheck().read()) : local;
    const verdict = store.inspector?.judge(intent, decided) ?? decided;
    return {
      ...verdict,
      allowed: verdict.status === 'allowed',
      get upgrade() {
        return verdict.status === 'denied' ? findUpgrade() : null;
      },
    };
  };

  const seen: Partial<Record<PropertyKey, unknown>> = {};
  const note = (state: CheckState, field: PropertyKey) => {
    seen[field] = state[field as keyof CheckState];
    return seen[field];
  };
  const first = evaluate();
  let snapshot = {};
  return {
    getSnapshot: () => {
      const now = evaluate();
      const changed = fields.filter((field) => field in seen && seen[field] !== now[field]);
      if (changed.length > 0) snapshot = {};
      for (const field of changed) note(now, field);
      return snapshot;
    },
    read: () => new Proxy(evaluate(), { get: note }),
    refetch: async () => {
      await store.refetch(store.queries.customer().queryKey);
      if (decideNow() === 'ask') await store.refetch(serverCheck().options.queryKey);
    },
    subscribe: (listener) => {
      // Who has read nothing while rendering may read anything later.
      if (!fields.some((field) => field in seen)) for (const field of fields) note(first, field);
      wake = listener;
      let stop: (() => void) | undefined;
      const follow = () => {
        if (decideNow() === 'ask') {
          stop ??= store.watch(serverCheck().options, listener);
          return;
        }
        stop?.();
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
