import type { Autumn } from '@autumn/core';
import { describe, expect } from 'vitest';
import { catalog as aiCredits } from '../../src/catalogs/ai-credits.ts';
import { catalog as apiUsage } from '../../src/catalogs/api-usage.ts';
import { catalog as seats } from '../../src/catalogs/seats.ts';
import { customerWith } from '../../src/factories/index.ts';
import { sandboxTest } from '../../src/vitest/index.ts';

const start = { now: Date.UTC(2026, 10, 1, 12) };

/** What was invoiced, newest first. */
async function totals(autumn: Autumn): Promise<readonly (number | undefined)[]> {
  const { invoices } = await autumn.customers.get({ customerId: 'ada', expand: ['invoices'] });
  return (invoices ?? []).map(({ total }) => total);
}

const feature = async (autumn: Autumn, featureId: string) =>
  (await autumn.customers.get({ customerId: 'ada' })).features[featureId];

const held = async (autumn: Autumn) =>
  (await autumn.customers.get({ customerId: 'ada' })).products.map(({ id, status }) => `${id} ${status}`);

describe('seats', () => {
  const test = sandboxTest({ ...start, catalog: seats });
  const take = (autumn: Autumn, ...ids: string[]) =>
    autumn.entities.create({ customerId: 'ada', entities: ids.map((id) => ({ id, name: id, featureId: 'seats' })) });

  test('one person works free, a team tries, pays for further seats at once, renews and grows up', async ({
    sandbox,
    autumn,
    clock,
  }) => {
    await customerWith(sandbox, { id: 'ada' });
    await take(autumn, 'ada');
    expect(await autumn.check({ customerId: 'ada', featureId: 'seats' })).toMatchObject({ allowed: false });

    await autumn.attach({ customerId: 'ada', productId: 'team' });
    expect(await held(autumn)).toEqual(['team trialing']);
    expect(await autumn.check({ customerId: 'ada', featureId: 'projects' })).toMatchObject({ unlimited: true });
    clock.advance('15 days');
    expect(await totals(autumn)).toEqual([30, 0]);

    // Trials end ten minutes late; this is half a period after that.
    clock.advance('14 days');
    clock.advance('10 minutes');
    await take(autumn, 'bob', 'cyd', 'dan');
    expect(await feature(autumn, 'seats')).toMatchObject({ usage: 4, includedUsage: 3 });
    expect(await totals(autumn)).toEqual([5, 30, 0]);
    clock.advance('15 days');
    expect(await totals(autumn)).toEqual([40, 5, 30, 0]);

    const options = [{ featureId: 'seats', quantity: 2 }];
    await autumn.attach({ customerId: 'ada', productId: 'business', options });
    expect(await held(autumn)).toEqual(['business active']);
    expect(await feature(autumn, 'seats')).toMatchObject({ balance: 8, usage: 4 });
    expect(await autumn.check({ customerId: 'ada', featureId: 'single_sign_on' })).toMatchObject({ allowed: true });
  });
});

describe('AI credits', () => {
  const test = sandboxTest({ ...start, catalog: aiCredits });
  const spend = (autumn: Autumn, featureId: string, value: number) =>
    autumn.track({ customerId: 'ada', featureId, value });

  test('a pot pays for everything at its own cost, is filled, left over, topped up and outgrown', async ({
    sandbox,
    autumn,
    clock,
  }) => {
    await customerWith(sandbox, { id: 'ada' });
    await spend(autumn, 'images', 6);
    expect(await feature(autumn, 'credits')).toMatchObject({ balance: 2 });
    expect(await autumn.check({ customerId: 'ada', featureId: 'images' })).toMatchObject({ allowed: false });
    expect(await autumn.check({ customerId: 'ada', featureId: 'messages' })).toMatchObject({ allowed: true });

    await autumn.attach({ customerId: 'ada', productId: 'pro' });
    await spend(autumn, 'messages', 200);
    expect(await totals(autumn)).toEqual([20]);
    clock.advance('1 month');
    expect(await feature(autumn, 'credits')).toMatchObject({ balance: 1_500, rollovers: [{ balance: 500 }] });
    clock.advance('1 month');
    expect(await totals(autumn)).toEqual([20, 20, 20]);

    await autumn.attach({
      customerId: 'ada',
      productId: 'top_up',
      options: [{ featureId: 'credits', quantity: 1_000 }],
    });
    expect(await feature(autumn, 'credits')).toMatchObject({ balance: 2_500 });
    expect((await totals(autumn))[0]).toBe(20);

    await autumn.attach({ customerId: 'ada', productId: 'max' });
    expect(await held(autumn)).toEqual(expect.arrayContaining(['max active', 'top_up active']));
    expect((await totals(autumn))[0]).toBe(80);
  });
});

describe('API usage', () => {
  const test = sandboxTest({ ...start, catalog: apiUsage });
  const call = (autumn: Autumn, value: number) => autumn.track({ customerId: 'ada', featureId: 'requests', value });

  test('the free plan stops; the next one goes on, cheaper by volume; the last has an end', async ({
    sandbox,
    autumn,
    clock,
  }) => {
    await customerWith(sandbox, { id: 'ada' });
    await call(autumn, 12_000);
    expect(await autumn.check({ customerId: 'ada', featureId: 'requests' })).toMatchObject({ allowed: false });

    await autumn.attach({ customerId: 'ada', productId: 'growth' });
    await call(autumn, 2_500_000);
    expect(await autumn.check({ customerId: 'ada', featureId: 'requests' })).toMatchObject({
      allowed: true,
      overageAllowed: true,
    });
    clock.advance('1 month');
    // 400 thousands at 0.50, 1,500 at 0.40, and the 500 that remain at 0.25, with the fee of the new month.
    expect(await totals(autumn)).toEqual([29 + 200 + 600 + 125, 29]);

    await autumn.attach({ customerId: 'ada', productId: 'scale' });
    expect(await totals(autumn)).toEqual([270, 954, 29]);
    await call(autumn, 25_000_000);
    expect(await feature(autumn, 'requests')).toMatchObject({ usage: 20_000_000 });
    expect(await autumn.check({ customerId: 'ada', featureId: 'requests' })).toMatchObject({ allowed: false });
  });
});
