import { beforeEach, describe, expect, test } from 'vitest';
import { defineCatalog } from '../src/index.ts';
import { openShop, type Shop, START } from './shop.ts';

const catalog = defineCatalog({
  features: [
    { id: 'messages', name: 'Messages', type: 'single_use' },
    { id: 'words', name: 'Words', type: 'single_use' },
    { id: 'seats', name: 'Seats', type: 'continuous_use' },
  ],
  products: [
    {
      id: 'free',
      name: 'Free',
      items: [
        { featureId: 'messages', includedUsage: 100, interval: 'month' },
        { featureId: 'words', includedUsage: 10 },
        { featureId: 'seats', includedUsage: 3 },
      ],
    },
    {
      id: 'roll',
      name: 'Roll',
      items: [
        {
          featureId: 'messages',
          includedUsage: 100,
          interval: 'month',
          config: { rollover: { max: 150, duration: 'month', length: 2 } },
        },
      ],
    },
    {
      id: 'keep',
      name: 'Keep',
      items: [
        {
          featureId: 'words',
          includedUsage: 40,
          interval: 'month',
          config: { rollover: { max: null, duration: 'forever', length: 0 } },
        },
      ],
    },
    {
      id: 'half',
      name: 'Half',
      items: [
        {
          featureId: 'messages',
          includedUsage: 25,
          interval: 'month',
          config: { rollover: { maxPercentage: 50, duration: 'forever', length: 0 } },
        },
      ],
    },
    {
      id: 'minutes',
      name: 'Minutes',
      items: [{ featureId: 'messages', includedUsage: 5, interval: 'minute', intervalCount: 15 }],
    },
  ],
});

let shop: Shop;
beforeEach(() => {
  shop = openShop(catalog);
});

const start = async (id: string) => {
  await shop.join(id, null);
  await shop.attach(id, id);
};

const rollovers = async (id: string, featureId: string): Promise<number[]> =>
  (await shop.customer(id)).features[featureId].rollovers.map(({ balance }: { balance: number }) => balance);

describe('74: a new period', () => {
  beforeEach(async () => {
    await start('free');
    await shop.track('free', 'messages', 70);
    await shop.track('free', 'words', 4);
    await shop.track('free', 'seats', 2);
  });

  test('gives again what resets, and leaves alone what does not', async () => {
    await shop.pass(31);
    expect(await shop.balance('free', 'messages')).toBe('100/0/100');
    expect(await shop.balance('free', 'words')).toBe('6/4/10');
    expect(await shop.balance('free', 'seats')).toBe('1/2/3');
  });

  test('is told in advance, by the calendar', async () => {
    const next = async () => new Date((await shop.customer('free')).features.messages.next_reset_at).toISOString();
    expect(await next()).toBe('2026-12-01T12:00:00.000Z');
    await shop.pass(30);
    expect(await next()).toBe('2027-01-01T12:00:00.000Z');
  });

  test('gives once, however many have passed', async () => {
    await shop.pass(93);
    expect(await shop.balance('free', 'messages')).toBe('100/0/100');
  });

  test('is counted in minutes too', async () => {
    await start('minutes');
    await shop.track('minutes', 'messages', 5);
    shop.sandbox.moveClock({ advanceMs: 50 * 60_000 });
    const { messages } = (await shop.customer('minutes')).features;
    expect(messages).toMatchObject({
      balance: 5,
      interval: 'minute',
      interval_count: 15,
      next_reset_at: START + 60 * 60_000,
    });
  });
});

describe('what is left rolls over', () => {
  test('75–77: is used first, kept two months, and cut to the limit', async () => {
    await start('roll');
    expect(await rollovers('roll', 'messages')).toEqual([]);
    await shop.track('roll', 'messages', 30);
    await shop.pass(31);
    expect(await shop.balance('roll', 'messages')).toBe('170/0/170');
    expect(await rollovers('roll', 'messages')).toEqual([70]);

    await shop.pass(31);
    expect(await shop.balance('roll', 'messages')).toBe('250/0/250');
    expect(await rollovers('roll', 'messages')).toEqual([50, 100]);

    await shop.track('roll', 'messages', 90);
    expect(await shop.balance('roll', 'messages')).toBe('160/90/250');
    expect(await rollovers('roll', 'messages')).toEqual([0, 60]);

    await shop.pass(31);
    expect(await rollovers('roll', 'messages')).toEqual([50, 100]);
  });

  test('78: is kept for ever, and not filled again', async () => {
    await start('keep');
    await shop.pass(31);
    expect(await shop.balance('keep', 'words')).toBe('80/0/80');
    await shop.pass(31);
    await shop.pass(31);
    expect(await shop.balance('keep', 'words')).toBe('160/0/160');
    await shop.track('keep', 'words', 50);
    expect(await shop.balance('keep', 'words')).toBe('110/50/160');
    await shop.track('keep', 'words', -20);
    expect(await shop.balance('keep', 'words')).toBe('110/50/160');
    expect(await rollovers('keep', 'words')).toEqual([0, 30, 40]);
    expect((await shop.customer('keep')).features.words.rollovers[0].expires_at).toBe(0);
  });

  test('is cut to whole units of a share of the grant', async () => {
    await start('half');
    await shop.pass(31);
    expect(await rollovers('half', 'messages')).toEqual([12]);
  });

  test('comes out the same in one step as in a hundred', async () => {
    await start('roll');
    const other = openShop(catalog);
    await other.join('roll', null);
    await other.attach('roll', 'roll');
    for (let step = 0; step < 100; step += 1) {
      await other.pass(1);
      await other.customer('roll');
    }
    await shop.pass(100);
    expect((await shop.customer('roll')).features).toEqual((await other.customer('roll')).features);
  });
});
