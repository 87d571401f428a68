import { beforeEach, describe, expect, test } from 'vitest';
import { plans } from './plans.ts';
import { openShop, type Shop } from './shop.ts';

let shop: Shop;
beforeEach(async () => {
  shop = openShop(plans);
  await shop.join('a');
});

describe('upgrades', () => {
  test('55: overage of the old product is part of the price', async () => {
    await shop.attach('a', 'metered');
    await shop.track('a', 'words', 200);
    await shop.attach('a', 'metered50');
    expect(await shop.invoices('a')).toEqual([35, 20]);
    expect(await shop.balance('a', 'words')).toBe('100/0/100');
  });

  test('56: the rest of the period is given back and charged, line by line', async () => {
    await shop.attach('a', 'metered');
    await shop.track('a', 'words', 180);
    shop.pass(10);
    const { lines, total, next_cycle } = await shop.checkout('a', 'metered50');
    expect(lines.map(({ description }: { description: string }) => description)).toEqual([
      'Unused Metered - $20 / month (from 11 Nov 2026)',
      'Metered - 180 Words',
      'Metered 50 - $50 / month (from 11 Nov 2026)',
      'Metered 50 - Words',
    ]);
    expect(lines.map(({ amount }: { amount: number }) => amount)).toEqual([
      -13.333333333333334, 4, 33.333333333333336, 0,
    ]);
    expect(total).toBe(24);
    expect(next_cycle).toEqual({ starts_at: Date.UTC(2026, 11, 1, 12), total: 50 });
  });

  test('57: in the middle of the month half of both; usage that does not reset is kept', async () => {
    await shop.attach('a', 'kept');
    await shop.track('a', 'words', 40);
    shop.pass(15);
    await shop.attach('a', 'kept50');
    expect(await shop.invoices('a')).toEqual([15, 20]);
    expect(await shop.balance('a', 'words')).toBe('460/40/500');
  });

  test('58: a year in place of a month is charged up to a year after the anchor', async () => {
    await shop.attach('a', 'pro');
    shop.pass(15);
    const { total, next_cycle } = await shop.checkout('a', 'yearly');
    expect({ total, next_cycle }).toEqual({
      total: 181.78,
      next_cycle: { starts_at: Date.UTC(2027, 10, 1, 12), total: 200 },
    });
    await shop.attach('a', 'yearly');
    shop.pass(60);
    expect(await shop.invoices('a')).toEqual([181.78, 20]);
  });

  test('59: a dearer month in place of a cheaper year is an upgrade too', async () => {
    for (const product of ['pro', 'yearly', 'pro']) await shop.attach('a', product);
    expect(await shop.invoices('a')).toEqual([-180, 180, 20]);
    expect(await shop.products('a')).toEqual(['pro active']);
  });
});

describe('downgrades', () => {
  test('60: each one replaces the schedule, and the way back clears it', async () => {
    await shop.attach('a', 'premium');
    for (const product of ['pro', 'free', 'pro']) {
      await shop.attach('a', product);
      expect(await shop.products('a')).toEqual(['premium active until the end', `${product} scheduled`]);
    }
    expect(await shop.attach('a', 'premium')).toMatchObject({
      code: 'renewed_product',
      message: 'Successfully renewed product',
    });
    expect(await shop.products('a')).toEqual(['premium active']);
    expect(await shop.invoices('a')).toEqual([50]);
  });

  test('61: at the end of the period the cheaper product starts, with seats kept', async () => {
    await shop.attach('a', 'premium');
    await shop.track('a', 'messages', 300);
    await shop.track('a', 'seats', 5);
    await shop.attach('a', 'free');
    shop.pass(30);
    expect(await shop.products('a')).toEqual(['free active']);
    expect(await shop.balance('a', 'messages')).toBe('10/0/10');
    expect(await shop.balance('a', 'seats')).toBe('-2/5/3');
    expect(await shop.invoices('a')).toEqual([50]);
  });

  test('73: canceling what is scheduled keeps the current product, canceling the current one drops both', async () => {
    await shop.attach('a', 'premium');
    await shop.attach('a', 'pro');
    await shop.cancel('a', 'pro');
    expect(await shop.products('a')).toEqual(['premium active']);
    await shop.attach('a', 'pro');
    await shop.cancel('a', 'premium');
    expect(await shop.products('a')).toEqual(['premium active until the end']);
  });
});

describe('side by side', () => {
  test('64: groups do not touch each other', async () => {
    await shop.attach('a', 'pro');
    expect(await shop.attach('a', 'other')).toMatchObject({ message: 'Successfully attached product' });
    await shop.attach('a', 'premium');
    expect(await shop.products('a')).toEqual(['premium active', 'other active']);
    await shop.attach('a', 'pro');
    expect(await shop.products('a')).toEqual(['premium active until the end', 'other active', 'pro scheduled']);
    shop.pass(30);
    expect(await shop.products('a')).toEqual(['pro active', 'other active']);
    // One subscription, one invoice.
    expect((await shop.invoices('a'))[0]).toBe(40);
  });

  test('65: an add-on can be had twice', async () => {
    await shop.attach('a', 'pro');
    await shop.attach('a', 'gift');
    await shop.attach('a', 'gift');
    expect(await shop.products('a')).toEqual(['pro active', 'gift active x2']);
    expect(await shop.balance('a', 'messages')).toBe('500/0/500 [100, 400]');
  });

  test('66: an add-on with packs has its own invoice', async () => {
    await shop.attach('a', 'pro');
    await shop.attach('a', 'packs', { options: [{ feature_id: 'messages', quantity: 500 }] });
    expect(await shop.balance('a', 'messages')).toBe('600/0/600 [100, 500]');
    expect(await shop.invoices('a')).toEqual([18, 20]);
  });

  test('an add-on bought in the middle of the month is charged for the rest of it', async () => {
    await shop.attach('a', 'pro');
    shop.pass(15);
    await shop.attach('a', 'add_on');
    expect(await shop.invoices('a')).toEqual([2.5, 20]);
    shop.pass(15);
    expect(await shop.invoices('a')).toEqual([25, 2.5, 20]);
  });

  test('82: each entity has a product of its own, on one subscription', async () => {
    const seat = (id: string) => ({ entity_id: id, entity_data: { feature_id: 'seats' } });
    await shop.attach('a', 'seat10', seat('e1'));
    await shop.attach('a', 'seat10', seat('e2'));
    await shop.attach('a', 'seat25', seat('e1'));
    expect((await shop.invoices('a'))[0]).toBe(15);
    expect(await shop.balance('a', 'messages')).toMatch(/^400\/0\/400/);
    await shop.cancel('a', 'seat10', { entity_id: 'e2' });
    shop.pass(30);
    expect(await shop.products('a')).toEqual(['seat25 active']);
    expect((await shop.invoices('a'))[0]).toBe(25);
  });
});
