import { expect } from 'vitest';
import { example, monthly, openWith } from './example.ts';

const open = async (own = 0) => {
  const items = [monthly('credits', 100), ...(own ? [monthly('a1', own)] : [])];
  const shop = await openWith({ pot: items });
  await shop.attach('pot');
  return shop;
};

example('20', 'a fifth of a credit each', async () => {
  const { check } = await open();
  expect(await check('a1', 500)).toMatchObject({ allowed: true, required_balance: 100 });
  expect(await check('a1', 501)).toMatchObject({ allowed: false, required_balance: 100.2, feature_id: 'credits' });
});

example('21', 'three credits each', async () => {
  const { check } = await open();
  expect(await check('a2', 33)).toMatchObject({ allowed: true, required_balance: 99 });
  expect(await check('a2', 34)).toMatchObject({ allowed: false, required_balance: 102 });
});

example('22', 'all of them draw from the pot', async () => {
  const { track, balance } = await open();
  const after = [];
  for (const [featureId, value] of [
    ['a1', 10],
    ['a2', 4],
    ['credits', 6],
  ] as const)
    after.push(await track(featureId, value).then(() => balance('credits')));
  expect(after).toEqual(['98/2/100', '86/14/100', '80/20/100']);
});

example('23', 'the pot is emptied, not overdrawn', async () => {
  const { track, balance } = await open();
  await track('credits', 20);
  await track('a2', 100);
  expect(await balance('credits')).toBe('0/100/100');
});

const afterOwn = async () => {
  const shop = await open(10);
  await shop.track('a1', 4);
  await shop.track('a1', 20);
  return shop;
};

example('24', 'its own balance first, then the pot', async () => {
  const { balance } = await afterOwn();
  expect([await balance('a1'), await balance('credits')]).toEqual(['0/10/10', '97.2/2.8/100']);
});

example('25', 'the pot answers once the own balance is gone', async () => {
  const { check } = await afterOwn();
  expect(await check('a1', 10)).toMatchObject({ allowed: true, feature_id: 'credits', required_balance: 2 });
  expect(await check('a1', 600)).toMatchObject({ allowed: false, required_balance: 120 });
});

example('26', 'usage of the pot can be set, usage of what it pays for cannot', async () => {
  const { track, usage, balance } = await open();
  await track('credits', 100);
  await usage('credits', 50);
  expect(await balance('credits')).toBe('50/50/100');
  expect(await usage('a1', 10)).toEqual({ success: true });
  expect(await balance('credits')).toBe('50/50/100');
});
