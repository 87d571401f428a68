import { within } from '../guard/within.ts';
import type { Cache } from './cache.ts';

/** An answer of the API that may stand in for the next one. */
export interface Known<Value> {
  readonly value: Value;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** Last good answers of one kind. The parts of a key are told apart, whatever they hold. */
export interface LastKnown<Value> {
  readonly get: (key: readonly unknown[]) => Promise<Known<Value> | undefined>;
  readonly set: (key: readonly unknown[], known: Known<Value>) => Promise<void>;
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
  const nameOf = (key: readonly unknown[]) => JSON.stringify([kind, ...key]);
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
        const text = await cache.get(nameOf(key));
        const known = typeof text === 'string' ? (JSON.parse(text) as Known<Value>) : undefined;
        return known && Date.now() - known.at <= maxAgeMs ? known : undefined;
      }),
    set: async (key, known) => {
      await attempt(() => cache.set(nameOf(key), JSON.stringify(known), maxAgeMs));
    },
  };
}
