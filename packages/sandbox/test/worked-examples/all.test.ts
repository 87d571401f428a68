import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const folder = new URL('.', import.meta.url);

/** 1 to 88, and four that came later. */
const numbers = [...Array.from({ length: 88 }, (_, index) => String(index + 1)), '69b', '69c', '69d', '69e'];

test('all 92 worked examples are played, each once', () => {
  const sources = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'));
  const played = sources.flatMap((source) => [...source.matchAll(/^example\('(\w+)'/gm)].map(([, number]) => number));
  expect(played.toSorted()).toEqual(numbers.toSorted());
  expect(played).toHaveLength(92);
});
