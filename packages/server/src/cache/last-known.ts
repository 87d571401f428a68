import { within } from '../guard/within.ts';
import type { Cache } from './cache.ts';
import { changedAt } from './changed.ts';

/** An answer of the API that may stand in for the next one. */
export interface Known<Value> {
  readonly value: Value;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** What an answer is to: the customer's id first. The parts are told apart, whatever they hold. */
export type KnownKey = readonly [customerId: string, ...parts: unknown[]];

/** Last good answers of one kind. One from before a change that was heard of is not given out. */
export interface LastKnown<Value> {
  readonly get: (key: KnownKey) => Promise<Known<Value> | undefined>;
  readonly set: (key: KnownKey, known: Known<Value>) => Promise<void>;
}

export interface LastKnownOptions {
  readonly cache: Cache;
  readonly maxAgeMs: number;
  /** Told of a cache that fails or hangs. */
  readonly onTrouble: (error: unknown) => void;
}

/** So long a cache may take, milliseconds; an answer does not wait longer for it. */
const patienceMs = 250;

export function createLastKnown<Value>(
  kind: string,
  { cache, maxAgeMs, onTrouble }: LastKnownOptions,
): LastKnown<Value> {
  const nameOf = (key: KnownKey) => JSON.stringify([kind, ...key]);
  const attempt = async <Result>(run: () => Promise<Result>): Promise<Result | undefined> => {
    try {
      return await within(patienceMs, run(), () => new Error(`The cache took longer than ${patienceMs} ms.`));
    } catch (error) {
      onTrouble(error);
      return undefined;
    }
  };
  return {
    get: (key) =>
      attempt(async () => {
        const [text, changed] = await Promise.all([cache.get(nameOf(key)), changedAt(cache, key[0])]);
        const known = typeof text === 'string' ? (JSON.parse(text) as Known<Value>) : undefined;
        const isGood = known !== undefined && known.at > changed && Date.now() - known.at <= maxAgeMs;
        return isGood ? known : undefined;
      }),
    set: async (key, known) => {
      await attempt(() => cache.set(nameOf(key), JSON.stringify(known), maxAgeMs));
    },
  };
}
