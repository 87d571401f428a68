import { expect } from 'vitest';
import { DAY_MS } from '../../src/engine/bins.ts';
import { ask } from '../ask.ts';
import { START } from '../shop.ts';
import { example, flat, lifetime, monthly, openWith, seats } from './example.ts';

example('74', 'a period gives again what resets, once', async () => {
  const { attach, track, check, pass, balance } = await openWith({
    free: [monthly('messages', 100), lifetime('words', 10), seats(3)],
  });
  await attach('free');
  await track('messages', 70);
  await track('words', 4);
  await track('seats', 2);
  pass(30);
  expect(await check('messages')).toMatchObject({ balance: 100, usage: 0, included_usage: 100 });
  expect([await balance('words'), await balance('seats')]).toEqual(['6/4/10', '1/2/3']);
  await track('messages', 70);
  pass(95);
  expect(await check('messages')).toMatchObject({ balance: 100, usage: 0, included_usage: 100 });
});

/** After `resets` periods, of which the first used 30. */
const rolling = async (resets: number) => {
  const rollover = { max: 150, duration: 'month' as const, length: 2 };
  const shop = await openWith({ roll: [monthly('messages', 100, { config: { rollover } })] });
  await shop.attach('roll');
  await shop.track('messages', 30);
  for (let reset = 0; reset < resets; reset += 1) shop.pass(31);
  const kept = async (): Promise<number[]> =>
    (await shop.customer()).features.messages.rollovers.map((rollover: { balance: number }) => rollover.balance);
  return { ...shop, kept };
};

example('75', 'what is left rolls over', async () => {
  const { balance, kept } = await rolling(1);
  expect([await balance(), await kept()]).toEqual(['170/0/170', [70]]);
});

example('76', 'the oldest is cut to the limit', async () => {
  const { balance, kept } = await rolling(2);
  expect([await balance(), await kept()]).toEqual(['250/0/250', [50, 100]]);
});

example('77', 'the oldest is used first', async () => {
  const { track, pass, balance, kept } = await rolling(2);
  await track('messages', 90);
  expect([await balance(), await kept()]).toEqual(['160/90/250', [0, 60]]);
  pass(31);
  expect(await kept()).toEqual([50, 100]);
});

example('78', 'for ever', async () => {
  const rollover = { max: null, duration: 'forever' as const, length: 0 };
  const { attach, track, pass, balance, customer } = await openWith({
    keep: [monthly('words', 40, { config: { rollover } })],
  });
  await attach('keep');
  const grown = [];
  for (let reset = 0; reset < 3; reset += 1) {
    pass(31);
    grown.push((await customer()).features.words.balance);
  }
  expect(grown).toEqual([80, 120, 160]);
  await track('words', 50);
  const { rollovers } = (await customer()).features.words;
  expect(await balance('words')).toBe('110/50/160');
  expect(rollovers.map((rollover: { balance: number }) => rollover.balance)).toEqual([0, 30, 40]);
});

example('87', 'usage of a day is two bins', async () => {
  const { attach, track, post } = await openWith({ free: [monthly('messages', 100)] });
  await attach('free');
  await track('messages', 4, { timestamp: START - 1.25 * DAY_MS });
  await track('messages', 2, { timestamp: START - 3_600_000 });
  await track('messages', 1);
  const { list, total } = await post('query', { customer_id: 'c', feature_id: 'messages', range: '24h' });
  expect(list.map(({ messages }: { messages: number }) => messages)).toEqual([0, 3]);
  expect(total).toEqual({ messages: { count: 3, sum: 7 } });
});

example('88', 'the pricing table of somebody who holds, cancels, and goes back to free', async () => {
  const { attach, cancel, sandbox } = await openWith({
    free: [monthly('messages', 10)],
    pro: [flat(20), monthly('messages', 100)],
  });
  const offers = async () => {
    const { body } = await ask(sandbox, 'GET /v1/components/pricing_table?customer_id=c');
    return Object.fromEntries(
      body.list.map((card: Record<string, string>) => [card['id'], `${card['buttonText']} ${card['scenario']}`]),
    );
  };
  await attach('pro');
  expect(await offers()).toMatchObject({ pro: 'Current Plan active' });
  await cancel('pro');
  expect(await offers()).toMatchObject({ pro: 'Renew renew' });
  await attach('pro');
  await attach('free');
  expect(await offers()).toMatchObject({ pro: 'Renew renew', free: 'Scheduled scheduled' });
});
