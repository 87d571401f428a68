import { expect } from 'vitest';
import { example, flat, lifetime, monthly, openWith, overage, packs, quantity, seats } from './example.ts';

const gift = { isAddOn: true, items: [lifetime('messages', 30)] };

const beyond = async () => {
  const shop = await openWith({ pro: [flat(20), monthly('messages', 100, overage(0.5))], gift });
  await shop.attach('pro');
  await shop.track('messages', 130);
  return shop;
};

example('36', 'overage, and free units on top of it', async () => {
  const { attach, isAllowed, balance } = await beyond();
  expect(await balance()).toBe('-30/130/100');
  expect(await isAllowed('messages')).toBe(true);
  await attach('gift');
  expect(await balance()).toBe('0/130/130 [-30, 30]');
});

example('37', 'free units are used and come back beside it, the renewal charges what is over', async () => {
  const { attach, track, pass, balance, invoices } = await beyond();
  await attach('gift');
  await track('messages', 10);
  expect(await balance()).toBe('-10/140/130 [-30, 20]');
  await track('messages', -15);
  expect(await balance()).toBe('5/125/130 [-15, 20]');
  pass(30);
  expect(await balance()).toBe('120/10/130 [100, 20]');
  expect(await invoices()).toEqual([27.5, 20]);
});

example('38', 'a usage limit is the most there is', async () => {
  const { attach, track, check, isAllowed, balance } = await openWith({
    pro: [flat(20), monthly('messages', 100, overage(0.5, { usageLimit: 150 }))],
  });
  await attach('pro');
  await track('messages', 145);
  expect([await isAllowed('messages', 5), await isAllowed('messages', 6)]).toEqual([true, false]);
  await track('messages', 30);
  expect(await balance()).toBe('-50/150/100');
  expect(await check('messages')).toMatchObject({ allowed: false, usage_limit: 150, overage_allowed: false });
});

example('39', 'up to the limit also where less would be rejected', async () => {
  const { attach, track, balance } = await openWith({
    pro: [flat(20), monthly('messages', 5, overage(1, { usageLimit: 10 }))],
  });
  await attach('pro');
  await track('messages', 7, { overage_behavior: 'reject' });
  expect(await balance()).toBe('-2/7/5');
  await track('messages', 3, { overage_behavior: 'reject' });
  expect(await balance()).toBe('-5/10/5');
});

const teamWith = async (config: object) => {
  const shop = await openWith({ team: [flat(10), seats(2, overage(7, { interval: 'month', ...config }))] });
  await shop.attach('team');
  const left = [];
  for (const change of [3, 2, -4]) {
    await shop.track('seats', change);
    left.push((await shop.customer()).features.seats.balance);
  }
  await shop.usage('seats', 4);
  left.push((await shop.customer()).features.seats.balance);
  return { ...shop, left };
};

example('40', 'with proration each change of seats is an invoice', async () => {
  const config = { onIncrease: 'prorate_immediately', onDecrease: 'prorate_immediately' };
  const { left, invoices } = await teamWith({ config });
  expect(left).toEqual([-1, -3, 1, -2]);
  // The recorded credit is −14: it was reduced by the one before, which billing-semantics §9.6 says not to copy.
  expect(await invoices()).toEqual([14, -21, 14, 7, 10]);
});

example('41', 'without it they wait for the renewal', async () => {
  const { left, invoices, pass } = await teamWith({});
  expect(left).toEqual([-1, -3, 1, -2]);
  expect(await invoices()).toEqual([10]);
  pass(30);
  expect(await invoices()).toEqual([24, 10]);
});

const buy = async (units: number) => {
  const shop = await openWith({
    pre: [flat(20), monthly('messages', 100, packs(5, 100))],
    top: { isAddOn: true, items: [{ featureId: 'messages', interval: null, ...packs(10, 250) }] },
  });
  await shop.attach('pre', quantity(units));
  return shop;
};

example('42', 'units are bought in whole packs', async () => {
  const { invoices, balance } = await buy(250);
  expect(await invoices()).toEqual([35]);
  expect(await balance()).toBe('400/0/400');
});

example('43', 'another pack, and top-ups', async () => {
  const { attach, track, balance, invoices, products, customer } = await buy(250);
  await track('messages', 120);
  expect((await attach('pre', quantity(400))).invoice.total).toBe(500);
  expect(await balance()).toBe('380/120/500');
  expect(await attach('pre', quantity(400))).toMatchObject({ code: 'product_already_attached' });
  await attach('top', quantity(500));
  await attach('top', quantity(250));
  expect(await invoices()).toEqual([10, 20, 5, 35]);
  expect(await products()).toEqual(['pre active', 'top active x2']);
  expect((await customer()).features.messages.breakdown).toMatchObject([{}, { interval: 'lifetime', balance: 750 }]);
});

example('44', 'fewer packs wait for the renewal', async () => {
  const item = monthly('messages', 100, packs(12.5, 100, { config: { onDecrease: 'none' } }));
  const { attach, track, pass, balance, invoices, customer } = await openWith({ pre: [flat(20), item] });
  await attach('pre', quantity(300));
  await track('messages', 50);
  await attach('pre', quantity(200));
  expect(await balance()).toBe('350/50/400');
  expect((await customer()).products[0].items[1].next_cycle_quantity).toBe(200);
  await attach('pre', quantity(400));
  expect(await balance()).toBe('450/50/500');
  await attach('pre', quantity(200));
  pass(30);
  expect(await invoices()).toEqual([45, 12.5, 57.5]);
  expect(await balance()).toBe('300/0/300');
});

example('45', 'more packs now, charged with the renewal', async () => {
  const item = monthly('messages', 100, packs(12.5, 100, { config: { onIncrease: 'prorate_next_cycle' } }));
  const { attach, pass, balance, invoices } = await openWith({ pre: [flat(20), item] });
  await attach('pre', quantity(300));
  pass(15);
  await attach('pre', quantity(400));
  expect(await balance()).toBe('500/0/500');
  expect(await invoices()).toEqual([57.5]);
  pass(15);
  expect((await invoices())[0]).toBe(76.25);
});

example('46', 'more packs now, charged for the rest of the month', async () => {
  const item = monthly('messages', 0, packs(12.5, 100, { config: { onIncrease: 'prorate_immediately' } }));
  const { attach, checkout, pass, balance, invoices } = await openWith({ pre: [item] });
  await attach('pre', quantity(300));
  pass(15);
  const { lines, total, next_cycle } = await checkout('pre', quantity(500));
  expect(lines.map(({ amount }: { amount: number }) => amount)).toEqual([-18.75, 31.25]);
  expect([total, next_cycle.total]).toEqual([12.5, 62.5]);
  await attach('pre', quantity(500));
  expect(await invoices()).toEqual([12.5, 37.5]);
  expect(await balance()).toBe('500/0/500');
});

const tiered = (tierBehavior: 'graduated' | 'volume') =>
  monthly('messages', 100, {
    billingUnits: 100,
    usageModel: 'prepaid',
    tierBehavior,
    tiers: [
      { to: 500, amount: 10 },
      { to: 'inf', amount: 5 },
    ],
  });

example('47', 'graduated packs cost what their tiers cost', async () => {
  const { attach, invoices, balance } = await openWith({ pre: [flat(20), tiered('graduated')] });
  await attach('pre', quantity(800));
  expect(await invoices()).toEqual([85]);
  expect(await balance()).toBe('900/0/900');
});

example('48', 'volume packs are previewed, and refused', async () => {
  const { attach, checkout } = await openWith({ pre: [flat(20), tiered('volume')] });
  expect(await checkout('pre', quantity(800))).toMatchObject({ total: 60 });
  expect(await attach('pre', quantity(800))).toMatchObject({ code: 'invalid_request' });
});

example('49', 'tiers of overage, in whole tens', async () => {
  const item = monthly('messages', 50, {
    usageModel: 'pay_per_use',
    billingUnits: 10,
    tiers: [
      { to: 100, amount: 1 },
      { to: 200, amount: 0.5 },
      { to: 'inf', amount: 0.1 },
    ],
  });
  const { attach, track, pass, invoices } = await openWith({ pro: [flat(10), item] });
  await attach('pro');
  await track('messages', 283);
  pass(30);
  expect(await invoices()).toEqual([25.4, 10]);
});

example('50', 'what is paid once can be bought again', async () => {
  const { attach, invoices, balance, products, customer } = await openWith({
    once: [{ featureId: 'messages', interval: null, ...packs(8, 250) }],
  });
  await attach('once', quantity(500));
  await attach('once', quantity(750));
  expect(await invoices()).toEqual([24, 16]);
  expect(await balance()).toBe('1250/0/1250');
  expect((await customer()).features.messages.interval).toBe('lifetime');
  expect(await products()).toEqual(['once active x2']);
});

example('51', 'prepaid seats are capped', async () => {
  const { attach, track, invoices, balance } = await openWith({
    team: [seats(1, { interval: 'month', price: 8, usageModel: 'prepaid' })],
  });
  await attach('team', quantity(4, 'seats'));
  expect(await invoices()).toEqual([32]);
  expect(await balance('seats')).toBe('5/0/5');
  await track('seats', 6);
  expect(await balance('seats')).toBe('0/5/5');
});
