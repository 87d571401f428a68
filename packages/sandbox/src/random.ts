const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** A repeatable stream of numbers in [0, 1): the same seed gives the same run (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Ids like `cus_3MT3zhfBg0feOu24TDjZ000001`: they look random, repeat from run to run, and never collide. */
export function createIds(seed = 1): (prefix: string) => string {
  const random = createRandom(seed);
  let count = 0;
  return (prefix) => {
    count += 1;
    const letters = Array.from({ length: 16 }, () => ALPHABET[Math.floor(random() * ALPHABET.length)]);
    return `${prefix}_${letters.join('')}${count.toString(36).padStart(6, '0')}`;
  };
}
