import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { unlayer } from '../unlayer.mjs';

const folder = 'packages/react/src';
const layered = readFileSync(`${folder}/styles.css`, 'utf8').replaceAll(/@import "(.+?)";\n/g, (_line, path) =>
  readFileSync(`${folder}/${path}`, 'utf8'),
);

/** The selectors of each rule, at their commas but those between brackets. */
const rulesOf = (css: string): string[][] =>
  [...css.replaceAll(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{};]+)\{/g)]
    .map(([, prelude = '']) => prelude.trim())
    .filter((prelude) => prelude.startsWith(':'))
    .map((prelude) => prelude.split(/,(?![^(]*\))/).map((selector) => selector.trim()));

test('outside of a layer every rule has the weight of one class, and none has more', () => {
  const selectors = rulesOf(unlayer(layered)).flat();
  expect(selectors.length).toBeGreaterThan(200);
  expect(selectors.filter((selector) => selector.split(':not(._)').length !== 2)).toEqual([]);
});

test('nothing else is changed', () => {
  const again = unlayer(layered).replaceAll(':not(._)', '').replaceAll('@media all {', '@layer autumn {');
  expect(again).toBe(layered);
});
