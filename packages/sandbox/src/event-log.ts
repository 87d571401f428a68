import type { UsageEvent } from './engine/state.ts';

/** Which events to look at; whatever is left out does not restrict. */
export interface EventScope {
  readonly customerInternalId?: string | undefined;
  /** Epoch milliseconds, inclusive at both ends. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** Events by the second that they are dated with, all of them and those of each customer. */
export interface EventLog {
  readonly add: (event: UsageEvent) => void;
  readonly remove: (event: UsageEvent) => void;
  /** Newest first, and of the same second the last one added: read as far as needed, not to the end. */
  readonly newestFirst: (scope?: EventScope) => Iterable<UsageEvent>;
  readonly clear: () => void;
}

/** Asking for a customer's last week costs what happened to that customer in a week, however long the history. */
export function createEventLog(): EventLog {
  const all: UsageEvent[] = [];
  const byCustomer = new Map<string, UsageEvent[]>();

  const ownList = (internalId: string): UsageEvent[] => {
    const known = byCustomer.get(internalId);
    if (known) return known;
    const list: UsageEvent[] = [];
    byCustomer.set(internalId, list);
    return list;
  };

  return {
    add(event) {
      for (const list of [all, ownList(event.customerInternalId)])
        list.splice(placeAfter(list, event.timestamp), 0, event);
    },
    remove(event) {
      for (const list of [all, ownList(event.customerInternalId)]) {
        const index = list.lastIndexOf(event);
        if (index >= 0) list.splice(index, 1);
      }
    },
    *newestFirst({ customerInternalId, from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = {}) {
      const list = customerInternalId === undefined ? all : (byCustomer.get(customerInternalId) ?? []);
      for (let index = placeAfter(list, to) - 1; index >= 0; index -= 1) {
        const event = list[index];
        if (event === undefined || secondOf(event.timestamp) < secondOf(from)) return;
        if (event.timestamp >= from && event.timestamp <= to) yield event;
      }
    },
    clear() {
      all.length = 0;
      byCustomer.clear();
    },
  };
}

const secondOf = (at: number): number => Math.floor(at / 1000);

/** Behind everything up to a second. New events are nearly always the latest, so that is looked at first. */
function placeAfter(list: readonly UsageEvent[], at: number): number {
  const isUpTo = (event: UsageEvent | undefined): boolean =>
    event !== undefined && secondOf(event.timestamp) <= secondOf(at);
  if (list.length === 0 || isUpTo(list.at(-1))) return list.length;
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isUpTo(list[middle])) low = middle + 1;
    else high = middle;
  }
  return low;
}
