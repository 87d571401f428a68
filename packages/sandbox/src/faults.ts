import { pattern } from './api/pattern.ts';
import { createRandom } from './random.ts';

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

export function createFaults(): Faults {
  let count = 0;
  let rules: { fault: Fault; random: () => number; left: number }[] = [];
  return {
    add(rule) {
      count += 1;
      const fault = { id: count, ...rule };
      rules.push({ fault, random: createRandom(rule.seed ?? 1), left: rule.times ?? Number.POSITIVE_INFINITY });
      return fault;
    },
    list: () => rules.filter(({ left }) => left > 0).map(({ fault }) => fault),
    clear() {
      rules = [];
    },
    next(target, when) {
      for (const rule of rules) {
        const { fault, random } = rule;
        if (rule.left <= 0 || fault.when !== when || !fits(fault.route, target)) continue;
        if (random() >= (fault.rate ?? 1)) continue;
        rule.left -= 1;
        return fault;
      }
      return undefined;
    },
  };
}
