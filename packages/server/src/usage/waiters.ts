import type { UsageRecord } from './record.ts';

interface Waiter {
  readonly arrival: Promise<void>;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** Callers who wait until an event was delivered. */
export interface Waiters {
  /** The delivery of an event, also when several wait for it. */
  readonly of: (id: string) => Promise<void>;
  /** From now on the members of a batch arrive when the batch does. */
  readonly join: (batch: UsageRecord) => void;
  readonly resolve: (id: string) => void;
  readonly reject: (id: string, error: unknown) => void;
  readonly rejectAll: (error: unknown) => void;
}

export function createWaiters(): Waiters {
  const waiters = new Map<string, Waiter>();
  const membersOf = new Map<string, readonly string[]>();

  const make = (id: string): Waiter => {
    let settle: Pick<Waiter, 'resolve' | 'reject'> = { resolve: () => {}, reject: () => {} };
    const arrival = new Promise<void>((resolve, reject) => {
      settle = { resolve, reject };
    });
    // Whoever waits hears of it; that nobody does yet is no crash.
    arrival.catch(() => {});
    const waiter = { arrival, ...settle };
    waiters.set(id, waiter);
    return waiter;
  };

  const take = (id: string): Waiter[] => {
    const ids = membersOf.get(id) ?? [id];
    membersOf.delete(id);
    return ids.flatMap((member) => {
      const waiter = waiters.get(member);
      waiters.delete(member);
      return waiter ? [waiter] : [];
    });
  };

  return {
    of: (id) => (waiters.get(id) ?? make(id)).arrival,
    join({ id, members }) {
      if (members)
        membersOf.set(
          id,
          members.map((member) => member.id),
        );
    },
    resolve(id) {
      for (const waiter of take(id)) waiter.resolve();
    },
    reject(id, error) {
      for (const waiter of take(id)) waiter.reject(error);
    },
    rejectAll(error) {
      for (const id of [...waiters.keys()]) waiters.get(id)?.reject(error);
      waiters.clear();
      membersOf.clear();
    },
  };
}
