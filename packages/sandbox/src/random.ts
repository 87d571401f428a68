import { type Cell, countUp, createCell } from './store/cell.ts';
import { createTransactions } from './store/transactions.ts';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

const STEP = 0x6d2b79f5;

/**
 * A repeatable stream of numbers in [0, 1): the same seed gives the same run (mulberry32). It can go
 * on where an earlier one stopped, after so many as have been `drawn`.
 */
export function createRandom(seed: number, drawn = 0): () => number {
  let state = (seed + Math.imul(drawn, STEP)) >>> 0;
  return () => {
    state = (state + STEP) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const LETTERS = 16;

/** Ids like `cus_3MT3zhfBg0feOu24TDjZ000001`: they look random, repeat from run to run, and never collide. */
export function createIds(
  count: Cell<number> = createCell('ids', 0, createTransactions()),
): (prefix: string) => string {
  return (prefix) => {
    const number = countUp(count);
    const random = createRandom(1, LETTERS * (number - 1));
    const letters = Array.from({ length: LETTERS }, () => ALPHABET[Math.floor(random() * ALPHABET.length)]);
    return `${prefix}_${letters.join('')}${number.toString(36).padStart(6, '0')}`;
  };
}
