import { readFile } from 'node:fs/promises';
import { proveThreats, readThreats, type Threat, testsOf } from '@autumn/tooling/threats';
import { expect, test } from 'vitest';

test('every threat has a defence that exists and tests that always run, and every numbered test has a threat', async () => {
  const threats = await readThreats();
  const audited = Array.from({ length: 20 }, (_, index) => `S${index + 1}`);
  expect(threats.map(({ number }) => number)).toEqual(expect.arrayContaining(audited));
  for (const { number, tests } of threats) expect(tests.length, number).toBeGreaterThan(0);
});

test('each defence can be taken away, to see that a test of its threat misses it', async () => {
  const list: Record<string, readonly { readonly file: string }[]> = JSON.parse(
    await readFile(new URL('disarmed.json', import.meta.url), 'utf8'),
  );
  const threats = await readThreats();
  expect(Object.keys(list)).toEqual(threats.map(({ number }) => number));
  for (const { number, sources } of threats) {
    const files = list[number]?.map(({ file }) => file) ?? [];
    expect(files.length, number).toBeGreaterThan(0);
    expect(sources, number).toEqual(expect.arrayContaining(files));
  }
});

const threat: Threat = { number: 'T01', threat: 'A', defence: 'B', sources: ['there.ts'] };
const proof = { numbers: ['T01'], title: 'is refused', file: 'x.test.ts', line: 7, runsAlways: true };

test.each([
  ['a threat without a test', [threat], [], 'T01 has no test.'],
  [
    'a test without a threat',
    [threat],
    [proof, { ...proof, numbers: ['T01', 'T99'] }],
    'x.test.ts:7 is about T99, which is no threat.',
  ],
  ['a test that is skipped', [threat], [{ ...proof, runsAlways: false }], 'x.test.ts:7 does not always run.'],
  ['a threat without a source', [{ ...threat, sources: [] }], [proof], 'T01 names no source.'],
  [
    'a source that is gone',
    [{ ...threat, sources: ['there.ts', 'gone.ts'] }],
    [proof],
    'T01 names gone.ts, which does not exist.',
  ],
  ['a threat that stands there twice', [threat, threat], [proof], 'T01 stands there twice.'],
])('%s fails, and says so', (_, threats, tests, problem) => {
  expect(proveThreats([threat], [proof], (file) => file === 'there.ts')).toEqual([{ ...threat, tests: [proof] }]);
  expect(() => proveThreats(threats, tests, (file) => file === 'there.ts')).toThrow(`:\n${problem}`);
});

test('numbers are read from titles, also from tables of cases, and what may not run is seen', () => {
  const text = `
    test('S1, S3: a title', () => {});
    test.each([['a(b']])("T02 %s doesn't pass", (name) => {});
    describe('a group', () => { test.skip('T03 later', () => {}); });
    test.runIf(isFast)('T04 sometimes', () => {});
    test('Three things: none of them a number', () => {});
  `;
  expect(testsOf('x.test.ts', text)).toEqual([
    { numbers: ['S1', 'S3'], title: 'a title', file: 'x.test.ts', line: 2, runsAlways: true },
    { numbers: ['T02'], title: "… doesn't pass", file: 'x.test.ts', line: 3, runsAlways: true },
    { numbers: ['T03'], title: 'later', file: 'x.test.ts', line: 4, runsAlways: false },
    { numbers: ['T04'], title: 'sometimes', file: 'x.test.ts', line: 5, runsAlways: false },
  ]);
});
