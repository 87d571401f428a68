import { expect } from 'vitest';
import { START } from '../shop.ts';
import { example, flat, lifetime, monthly, openWith, overage, packs, quantity, seats } from './example.ts';

const pro = [flat(20), monthly('messages', 100)];

example('52', 'without a card it is paid on a page', async () => {
  const { attach, pay, products, invoices } = await openWith({ pro }, { card: null });
  const { code, checkout_url } = await attach('pro');
  expect([code, await products()]).toEqual(['checkout_created', []]);
  await pay(checkout_url);
  expect([await products(), await invoices()]).toEqual([['pro active'], [20]]);
});

example('53', 'from free to free at once', async () => {
  const plans = { free: [monthly('messages', 10), seats(3)], free2: [monthly('messages', 25), seats(5)] };
  const { attach, track, balance } = await openWith(plans, { card: null });
  await attach('free');
  await track('messages', 4);
  await track('seats', 2);
  await attach('free2');
  expect([await balance(), await balance('seats')]).toEqual(['25/0/25', '3/2/5']);
});

example('54', 'what is held is refused', async () => {
  const { attach } = await openWith({ pro });
  await attach('pro');
  expect(await attach('pro')).toMatchObject({ code: 'product_already_attached' });
});

example('55', 'an upgrade on the first day settles the overage', async () => {
  const words = monthly('words', 100, overage(0.05));
  const { attach, track, balance, invoices } = await openWith({
    pro: [flat(20), words],
    premium: [flat(50), words],
    max: [flat(100), words],
  });
  await attach('pro');
  await track('words', 200);
  await attach('premium');
  expect([(await invoices())[0], await balance('words')]).toEqual([35, '100/0/100']);
  await track('words', 300);
  await attach('max');
  expect((await invoices())[0]).toBe(60);
});

example('56', 'an upgrade after a third of the month', async () => {
  const credits = monthly('words', 50, overage(0.1));
  const { attach, checkout, track, pass } = await openWith({ pro: [flat(20), credits], premium: [flat(50), credits] });
  await attach('pro');
  await track('words', 90);
  pass(10);
  const { lines, total } = await checkout('premium');
  const amounts = lines.map(({ amount }: { amount: number }) => Number(amount.toFixed(2)));
  expect([amounts, total]).toEqual([[-13.33, 4, 33.33, 0], 24]);
});

const kept = (includedUsage: number) => monthly('words', includedUsage, { resetUsageWhenEnabled: false });

example('57', 'an upgrade in the middle: what resets is fresh, the rest is kept', async () => {
  const { attach, track, pass, balance, invoices } = await openWith({
    pro: [flat(20), monthly('messages', 100), kept(100), seats(3)],
    premium: [flat(50), monthly('messages', 500), kept(500), seats(10)],
  });
  await attach('pro');
  await track('messages', 40);
  await track('words', 40);
  await track('seats', 2);
  pass(15);
  await attach('premium');
  expect((await invoices())[0]).toBe(15);
  const balances = [await balance('messages'), await balance('words'), await balance('seats')];
  expect(balances).toEqual(['500/0/500', '460/40/500', '8/2/10']);
});

example('58', 'from a month to a year, in the middle', async () => {
  const { attach, checkout, pass, invoices } = await openWith({ pro, yearly: [flat(200, 'year')] });
  await attach('pro');
  pass(15);
  const { lines, total, next_cycle } = await checkout('yearly');
  const amounts = lines.map(({ amount }: { amount: number }) => Number(amount.toFixed(2)));
  expect([amounts, total]).toEqual([[-10, 191.78], 181.78]);
  expect(next_cycle).toEqual({ starts_at: new Date(START).setUTCFullYear(2027), total: 200 });
  await attach('yearly');
  expect((await invoices())[0]).toBe(181.78);
});

example('59', 'from a month to a year and back, on the first day', async () => {
  const { attach, invoices, products } = await openWith({ pro, yearly: [flat(200, 'year')] });
  for (const product of ['pro', 'yearly', 'pro']) await attach(product);
  expect([await invoices(), await products()]).toEqual([[-180, 180, 20], ['pro active']]);
});

const ladder = { free: [monthly('messages', 10)], pro, premium: [flat(50), monthly('messages', 500)] };

example('60', 'each downgrade replaces the one before, the way back clears it', async () => {
  const { attach, products } = await openWith(ladder);
  await attach('premium');
  for (const product of ['pro', 'free', 'pro']) {
    await attach(product);
    expect(await products()).toEqual(['premium active until the end', `${product} scheduled`]);
  }
  expect(await attach('premium')).toMatchObject({ message: 'Successfully renewed product' });
  expect(await products()).toEqual(['premium active']);
});

example('61', 'a downgrade comes with the next period', async () => {
  const { attach, track, pass, products, balance, invoices } = await openWith({
    premium: [flat(50), monthly('messages', 500), seats(10)],
    pro: [flat(20), monthly('messages', 100), seats(3)],
  });
  await attach('premium');
  await track('messages', 300);
  await track('seats', 5);
  await attach('pro');
  pass(30);
  expect([await products(), await invoices()]).toEqual([['pro active'], [20, 50]]);
  expect([await balance(), await balance('seats')]).toEqual(['100/0/100', '-2/5/3']);
});

const withDefault = { free: { isDefault: true, items: [monthly('messages', 10)] } };

example('62', 'a cancel runs out into the default', async () => {
  const { attach, cancel, pass, products, balance, invoices } = await openWith({ ...withDefault, pro });
  await attach('pro');
  await cancel('pro');
  expect(await products()).toEqual(['pro active until the end', 'free scheduled']);
  pass(30);
  expect([await products(), await balance(), await invoices()]).toEqual([['free active'], '10/0/10', [20]]);
});

example('63', 'a cancel at once gives the rest back', async () => {
  const item = monthly('words', 50, overage(0.1));
  const { attach, track, cancel, products, invoices } = await openWith({ ...withDefault, pro: [flat(20), item] });
  await attach('pro');
  await track('words', 70);
  await cancel('pro', { cancel_immediately: true });
  expect([await invoices(), await products()]).toEqual([[-20, 20], ['free active']]);

  const alone = await openWith({ premium: [flat(50)] });
  await alone.attach('premium');
  await alone.cancel('premium', { cancel_immediately: true });
  expect([await alone.invoices(), await alone.products()]).toEqual([[-50, 50], []]);
});

example('64', 'groups do not touch each other', async () => {
  const { attach, products } = await openWith({
    ...ladder,
    two: { group: 'two', items: [flat(20), monthly('words', 10)] },
  });
  await attach('pro');
  expect(await attach('two')).toMatchObject({ message: 'Successfully attached product' });
  expect((await products()).toSorted()).toEqual(['pro active', 'two active']);
  await attach('premium');
  expect((await products()).toSorted()).toEqual(['premium active', 'two active']);
  await attach('pro');
  expect((await products()).toSorted()).toEqual(['premium active until the end', 'pro scheduled', 'two active']);
});

example('65', 'a free add-on twice', async () => {
  const { attach, products, balance } = await openWith({
    pro,
    more: { isAddOn: true, items: [monthly('messages', 200)] },
  });
  for (const product of ['pro', 'more', 'more']) await attach(product);
  expect([await products(), await balance()]).toEqual([['pro active', 'more active x2'], '500/0/500 [100, 400]']);
});

example('66', 'a prepaid add-on', async () => {
  const item = { featureId: 'messages', interval: 'month' as const, ...packs(9, 250) };
  const { attach, invoices, customer } = await openWith({
    pro: [flat(20), monthly('messages', 10)],
    more: { isAddOn: true, items: [item] },
  });
  await attach('pro');
  await attach('more', quantity(500));
  expect([(await customer()).features.messages.balance, await invoices()]).toEqual([510, [18, 20]]);
});

example('67', 'several products on one invoice', async () => {
  const { post, invoices, products } = await openWith({
    main: [flat(10)],
    more: { isAddOn: true, items: [flat(5), lifetime('words', 5)] },
  });
  await post('attach', { customer_id: 'c', product_ids: ['main', 'more'] });
  expect([await invoices(), await products()]).toEqual([[15], ['main active', 'more active']]);
});
