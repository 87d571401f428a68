import { pattern } from './api/pattern.ts';
import { createRandom } from './random.ts';
import { countUp, createCell } from './store/cell.ts';
import type { Transactions } from './store/transactions.ts';

/** How the API is to misbehave, for every request that it fits. */
export interface FaultRule {
  /** An endpoint (`track`, `customers.get`), or method and path (`POST /v1/track`). @default every request */
  readonly route?: string | undefined;
  /** `before` the work is done, or `after`: done, and only the answer is lost or spoilt. */
  readonly when: 'before' | 'after';
  readonly status?: number | undefined;
  /** Text is sent as it is, anything else as JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Waits, on the real clock, before it goes on. */
  readonly delayMs?: number | undefined;
  /** Ends the connection without an answer. */
  readonly drop?: boolean | undefined;
  /** Share of the requests that it hits, 0 to 1. @default 1 */
  readonly rate?: number | undefined;
  /** Makes `rate` repeatable. @default 1 */
  readonly seed?: number | undefined;
  /** How often it hits before it is used up. @default for ever */
  readonly times?: number | undefined;
}

export interface Fault extends FaultRule {
  readonly id: number;
}

/** A request as faults see it. */
export interface FaultTarget {
  readonly method: string;
  readonly path: string;
  /** The endpoint's name, when there is one. */
  readonly endpoint: string | undefined;
}

export interface Faults {
  readonly add: (rule: FaultRule) => Fault;
  readonly list: () => readonly Fault[];
  readonly clear: () => void;
  /** The first fault that hits this request now, counted as used. */
  readonly next: (target: FaultTarget, when: FaultRule['when']) => Fault | undefined;
}

function fits(route: string | undefined, { method, path, endpoint }: FaultTarget): boolean {
  if (route === undefined || route === endpoint) return true;
  const [first = '', second] = route.split(' ');
  return second === undefined
    ? pattern(first)(path) !== undefined
    : first === method && pattern(second)(path) !== undefined;
}

/** A fault with what its past leaves of it. */
interface Rule {
  readonly fault: Fault;
  /** How many random numbers it has used. */
  readonly drawn: number;
  readonly hits: number;
}

const isLeft = ({ fault, hits }: Rule): boolean => fault.times === undefined || hits < fault.times;

export function createFaults(transactions: Transactions): Faults {
  const count = createCell('count of faults', 0, transactions);
  const rules = createCell<readonly Rule[]>('faults', [], transactions);
  return {
    add: (rule) =>
      transactions.run(() => {
        const fault = { id: countUp(count), ...rule };
        rules.set([...rules.get(), { fault, drawn: 0, hits: 0 }]);
        return fault;
      }),
    list: () =>
      rules
        .get()
        .filter(isLeft)
        .map(({ fault }) => fault),
    clear: () => rules.clear(),
    next(target, when) {
      const drawn = new Map<Rule, Rule>();
      const hit = rules.get().find((rule) => {
        const { fault } = rule;
        if (!isLeft(rule) || fault.when !== when || !fits(fault.route, target)) return false;
        const isHit = createRandom(fault.seed ?? 1, rule.drawn)() < (fault.rate ?? 1);
        drawn.set(rule, { fault, drawn: rule.drawn + 1, hits: rule.hits + (isHit ? 1 : 0) });
        return isHit;
      });
      if (drawn.size > 0) rules.set(rules.get().map((rule) => drawn.get(rule) ?? rule));
      return hit?.fault;
    },
  };
}
