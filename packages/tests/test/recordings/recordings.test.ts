import { createSandbox } from '@autumn/sandbox';
import { expect, test } from 'vitest';
import { replay } from './replay.ts';
import { readJson, scenarios } from './scenarios.ts';

interface Difference {
  readonly scenario: string;
  readonly step: number;
  readonly path: string;
  readonly reason: string;
}

/** Where the sandbox differs on purpose; the only excuses there are. */
const allowed = readJson<Difference[]>(new URL('../../../sandbox/test/differences.json', import.meta.url));

test.each(scenarios.map((scenario) => [scenario.scenario, scenario] as const))(
  'the sandbox answers %s as the real server did',
  async (name, scenario) => {
    const exchanges = await replay(createSandbox(), scenario);
    const unexplained = exchanges.flatMap(({ step, found }) =>
      found
        .filter(
          (line) =>
            !allowed.some(
              (entry) => entry.scenario === name && entry.step === step && line.startsWith(`${entry.path}:`),
            ),
        )
        .map((line) => `step ${step} ${line}`),
    );
    expect(unexplained).toEqual([]);
  },
);

test('every listed difference still is one', async () => {
  const found = new Map<string, readonly string[]>();
  for (const scenario of scenarios) {
    for (const exchange of await replay(createSandbox(), scenario))
      found.set(`${scenario.scenario} ${exchange.step}`, exchange.found);
  }
  const gone = allowed.filter(
    ({ scenario, step, path }) => !found.get(`${scenario} ${step}`)?.some((line) => line.startsWith(`${path}:`)),
  );
  expect(gone).toEqual([]);
});
