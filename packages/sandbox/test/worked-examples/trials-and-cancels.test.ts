import { expect } from 'vitest';
import { example, flat, lifetime, monthly, openWith, overage, seats } from './example.ts';

const trial = (price: number, more: object = {}) => ({ items: [flat(price)], freeTrial: { length: 7, ...more } });

example('68', 'one trial per fingerprint', async () => {
  const { join, post } = await openWith({ pro: trial(20, { uniqueFingerprint: true }) });
  const tries = [];
  for (const id of ['x', 'y']) {
    await join(id, 'ok', { fingerprint: 'same' });
    await post('attach', { customer_id: id, product_id: 'pro' });
    const { products, invoices } = await post('customers', { id, expand: ['invoices'] });
    tries.push(`${products[0].status} ${invoices[0].total}`);
  }
  expect(tries).toEqual(['trialing 0', 'active 20']);
});

example('69', 'a dearer product ends the trial and is charged in full', async () => {
  const first = await openWith({ pro: trial(20), premium: [flat(50)] });
  await first.attach('pro');
  first.pass(3);
  await first.attach('premium');
  expect([await first.products(), (await first.invoices())[0]]).toEqual([['premium active'], 50]);

  const second = await openWith({ premium: trial(50), max: [flat(80)] });
  await second.attach('premium');
  await second.attach('max');
  expect((await second.invoices())[0]).toBe(80);
});

example('69b', 'a trial is free once', async () => {
  const { attach, cancel, pass, products, invoices } = await openWith({ pro: trial(30) });
  await attach('pro');
  expect([await products(), await invoices()]).toEqual([['pro trialing'], [0]]);
  pass(8);
  expect((await invoices())[0]).toBe(30);
  await cancel('pro', { cancel_immediately: true });
  await attach('pro');
  expect([await products(), (await invoices())[0]]).toEqual([['pro active'], 30]);
});

/** Free with 4 messages and 2 seats used, then pro, bought on a page. */
const bought = async () => {
  const shop = await openWith(
    {
      free: [monthly('messages', 10), seats(3)],
      pro: [flat(20), monthly('messages', 100), lifetime('messages', 7), seats(6)],
    },
    { card: null },
  );
  await shop.attach('free');
  await shop.track('messages', 4);
  await shop.track('seats', 2);
  const { checkout_url } = await shop.attach('pro');
  const before = [await shop.balance(), await shop.balance('seats')];
  await shop.pay(checkout_url);
  return { ...shop, before };
};

example('69c', 'nothing changes before the page is paid', async () => {
  const { before, balance, invoices } = await bought();
  expect(before).toEqual(['6/4/10', '1/2/3']);
  expect([await balance(), await balance('seats'), await invoices()]).toEqual(['107/0/107 [100, 7]', '4/2/6', [20]]);
});

example('69d', 'a balance that is set moves the first row', async () => {
  const { setBalance, balance } = await bought();
  await setBalance('messages', 500);
  expect(await balance()).toBe('500/0/500 [493, 7]');
});

example('69e', 'a renewal charges what was over', async () => {
  const { attach, track, pass, balance, invoices } = await openWith({
    pro: [flat(20), monthly('words', 50, overage(0.1))],
  });
  await attach('pro');
  await track('words', 80);
  pass(30);
  expect([(await invoices())[0], await balance('words')]).toEqual([23, '50/0/50']);
});

example('70', 'a trial that needs no card', async () => {
  const { attach, products } = await openWith({ pro: trial(20, { cardRequired: false }) }, { card: null });
  expect(await attach('pro')).not.toHaveProperty('checkout_url');
  expect(await products()).toEqual(['pro trialing']);
});

example('71', 'no trial beside a running subscription', async () => {
  const { attach, products, invoices } = await openWith({
    pro: [flat(20)],
    other: { group: 'other', ...trial(30) },
  });
  await attach('pro');
  await attach('other');
  expect((await products()).toSorted()).toEqual(['other active', 'pro active']);
  expect((await invoices())[0]).toBe(30);
});

example('72', 'by invoice', async () => {
  const { attach, products, customer } = await openWith({ pro: [flat(20)] });
  const asked = await attach('pro', { invoice: true });
  expect(asked).toMatchObject({ code: 'checkout_created', checkout_url: expect.stringContaining('/invoice/') });
  expect(await products()).toEqual([]);

  const trusted = await openWith({ pro: [flat(20)] });
  await trusted.attach('pro', { invoice: true, enable_product_immediately: true });
  expect(await trusted.products()).toEqual(['pro active']);
  expect((await trusted.customer()).invoices[0].status).toBe('draft');
  expect((await customer()).invoices.map(({ status }: { status: string }) => status)).not.toContain('paid');
});

example('73', 'canceling what is scheduled, or what runs', async () => {
  const { attach, cancel, products } = await openWith({ premium: [flat(50)], pro: [flat(20)] });
  await attach('premium');
  await attach('pro');
  await cancel('pro');
  expect(await products()).toEqual(['premium active']);
  await attach('pro');
  await cancel('premium');
  expect(await products()).toEqual(['premium active until the end']);
});
