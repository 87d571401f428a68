import { createSandbox } from '@autumn/sandbox';
import { describe, expect, test } from 'vitest';
import { createLexicon, literal } from './learning.ts';
import { replay } from './replay.ts';
import { readJson, scenarios } from './scenarios.ts';

interface Difference {
  readonly scenario: string;
  readonly step: number;
  readonly path: string;
  readonly reason: string;
  /** It differs only because the real server and the sandbox draw other ids and codes. */
  readonly drawn?: true;
}

/** Where the sandbox differs on purpose; the only excuses there are. */
const allowed = readJson<Difference[]>(new URL('../../../sandbox/test/differences.json', import.meta.url));

/** Asked with the recorded ids, as the replay tool does, and with those that the sandbox drew itself. */
const ways = {
  literally: { lexicon: () => literal, excused: allowed },
  'with the ids it drew': { lexicon: createLexicon, excused: allowed.filter(({ drawn }) => !drawn) },
};

const isExcusedBy = (entries: readonly Difference[], scenario: string, step: number, line: string): boolean =>
  entries.some((entry) => entry.scenario === scenario && entry.step === step && line.startsWith(`${entry.path}:`));

describe.each(Object.entries(ways))('%s', (_, { lexicon, excused }) => {
  test.each(scenarios.map((scenario) => [scenario.scenario, scenario] as const))(
    'the sandbox answers %s as the real server did',
    async (name, scenario) => {
      const exchanges = await replay(createSandbox(), scenario, lexicon());
      const unexplained = exchanges.flatMap(({ step, found }) =>
        found.filter((line) => !isExcusedBy(excused, name, step, line)).map((line) => `step ${step} ${line}`),
      );
      expect(unexplained).toEqual([]);
    },
  );
});

/** Where each scenario differs, as `13-referrals-rewards 30 body.id`. */
const differencesIn = async (lexicon: () => typeof literal): Promise<Set<string>> => {
  const found = new Set<string>();
  for (const scenario of scenarios) {
    for (const exchange of await replay(createSandbox(), scenario, lexicon()))
      for (const line of exchange.found) found.add(`${scenario.scenario} ${exchange.step} ${line.split(':')[0]}`);
  }
  return found;
};

test('every listed difference still is one, and ends with the drawn ids where it says so', async () => {
  const literally = await differencesIn(() => literal);
  const learned = await differencesIn(createLexicon);
  const wrong = allowed.filter(({ scenario, step, path, drawn }) => {
    const place = `${scenario} ${step} ${path}`;
    return drawn ? !literally.has(place) || learned.has(place) : !literally.has(place) && !learned.has(place);
  });
  expect(wrong).toEqual([]);
});
