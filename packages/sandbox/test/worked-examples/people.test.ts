import { expect } from 'vitest';
import { ask } from '../ask.ts';
import { openClub } from '../club.ts';
import { example, flat, monthly, openWith, overage, seats } from './example.ts';

const perEntity = (includedUsage: number) => monthly('messages', includedUsage, { entityFeatureId: 'seats' });

/** An organisation with as many entities, `e1` and so on, and what each of them has left. */
const organisation = async (entities: number) => {
  const shop = await openWith({
    org: [seats(3), perEntity(100), monthly('words', 50)],
    seat: [monthly('words', 20)],
  });
  await shop.attach('org');
  for (let count = 1; count <= entities; count += 1) await shop.hire(`e${count}`);
  const left = async (entityId: string, featureId: string) => {
    const { body } = await ask(shop.sandbox, `GET /v1/customers/c/entities/${entityId}`);
    const { balance, breakdown } = body.features[featureId];
    return { balance, rows: breakdown.map((row: { balance: number }) => row.balance) };
  };
  return { ...shop, left };
};

example('79', 'every entity takes a seat and has an allowance', async () => {
  const { balance } = await organisation(4);
  expect([await balance('seats'), (await balance()).split(' ')[0]]).toEqual(['-1/4/3', '400/0/400']);
});

example('80', 'an entity spends its own, nobody spends in the order of the ids', async () => {
  const { track, left, customer } = await organisation(4);
  const sum = async () => (await customer()).features.messages.balance;
  await track('messages', 30, { entity_id: 'e1' });
  expect([(await left('e1', 'messages')).balance, await sum()]).toEqual([70, 370]);
  await track('messages', 90, { entity_id: 'e1' });
  expect([(await left('e1', 'messages')).balance, await sum()]).toEqual([0, 300]);
  await track('messages', 50);
  expect([(await left('e2', 'messages')).balance, await sum()]).toEqual([50, 250]);
});

example('81', 'the product of an entity comes first for it and last for its customer', async () => {
  const { attach, track, left, customer } = await organisation(2);
  await track('words', 5);
  await attach('seat', { entity_id: 'e2' });
  expect(await left('e2', 'words')).toEqual({ balance: 65, rows: [20, 45] });
  await track('words', 15, { entity_id: 'e2' });
  expect((await left('e2', 'words')).rows).toEqual([5, 45]);
  await track('words', 15, { entity_id: 'e2' });
  expect((await left('e2', 'words')).rows).toEqual([0, 35]);
  await track('words', 45);
  const { balance, usage, included_usage } = (await customer()).features.words;
  expect([balance, usage, included_usage]).toEqual([0, 70, 70]);
});

example('82', 'one of two entities is upgraded', async () => {
  const { attach, hire, invoices, customer } = await openWith({
    team: { group: 'team', items: [seats(5)] },
    ten: [flat(10), monthly('messages', 100)],
    more: [flat(25), monthly('messages', 300)],
  });
  await attach('team');
  for (const id of ['e1', 'e2']) {
    await hire(id);
    await attach('ten', { entity_id: id });
  }
  await attach('more', { entity_id: 'e1' });
  expect([(await invoices())[0], (await customer()).features.messages.balance]).toEqual([15, 400]);
});

example('83', 'seats that are paid at once, and given back', async () => {
  const config = { onIncrease: 'prorate_immediately', onDecrease: 'prorate_immediately' };
  const { attach, hire, sandbox, invoices } = await openWith({
    team: [flat(50), seats(1, overage(8, { interval: 'month', config }))],
  });
  await attach('team');
  await hire('e1');
  expect(await invoices()).toEqual([50]);
  await hire('e2');
  expect(await invoices()).toEqual([8, 50]);
  await ask(sandbox, 'DELETE /v1/customers/c/entities/e2');
  expect(await invoices()).toEqual([-8, 8, 50]);
});

example('84', 'a gift for both, twice at most', async () => {
  const { shop, redeem, codeOf } = await openClub();
  const code = await codeOf('at_once');
  const after = [];
  for (const id of ['x1', 'x2']) {
    await redeem(id, code);
    after.push([await shop.balance(id, 'messages'), await shop.balance('ref', 'messages')]);
  }
  expect(after).toEqual([
    ['50/0/50', '50/0/50'],
    ['50/0/50', '100/0/100'],
  ]);
  expect(await shop.products('ref')).toEqual(['gift active x2']);
  expect(await redeem('x3', code)).toMatchObject({ code: 'referral_code_max_redemptions_reached' });
});

example('85', 'a gift with the first purchase', async () => {
  const { shop, redeem, redemption, codeOf } = await openClub();
  const { id } = await redeem('x3', await codeOf('on_purchase'));
  expect((await redemption(id)).triggered).toBe(false);
  await shop.attach('x3', 'pro');
  expect((await redemption(id)).triggered).toBe(true);
  expect(await shop.balance('x3', 'messages')).toBe('150/0/150 [100, 50]');
  expect(await shop.balance('ref', 'messages')).toBe('50/0/50');
});

example('86', 'a fifth off, five off', async () => {
  const { shop } = await openClub();
  await shop.attach('x1', 'pro', { reward: 'off20' });
  await shop.attach('x2', 'pro', { reward: 'fixed5' });
  expect([await shop.invoices('x1'), await shop.invoices('x2')]).toEqual([[16], [15]]);
});
