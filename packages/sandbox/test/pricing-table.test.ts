import { describe, expect, test } from 'vitest';
import { defineCatalog } from '../src/index.ts';
import { ask } from './ask.ts';
import { openShop } from './shop.ts';

const month = { interval: 'month' } as const;
const words = { featureId: 'words', ...month };

const catalog = defineCatalog({
  features: [
    { id: 'words', name: 'Words', type: 'single_use', display: { singular: 'word', plural: 'words' } },
    { id: 'seats', name: 'Seats', type: 'continuous_use', display: { singular: 'seat', plural: 'seats' } },
    { id: 'sso', name: 'SSO', type: 'boolean' },
  ],
  products: [
    { id: 'premium', name: 'Premium', items: [{ price: 50, ...month }] },
    { id: 'free', name: 'Free', isDefault: true, items: [{ ...words, includedUsage: 5 }] },
    { id: 'quarterly', name: 'Quarterly', group: 'q', items: [{ price: 30, interval: 'quarter' }] },
    { id: 'once', name: 'Once', isAddOn: true, items: [{ price: 99 }] },
    {
      id: 'pro',
      name: 'Pro',
      items: [
        { featureId: 'sso' },
        { ...words, includedUsage: 'inf' },
        { featureId: 'seats', includedUsage: 1, price: 10, usageModel: 'pay_per_use', ...month },
        { price: 20, ...month },
      ],
    },
    {
      id: 'metered',
      name: 'Metered',
      group: 'm',
      items: [{ ...words, includedUsage: 100, price: 0.5, billingUnits: 10, usageModel: 'pay_per_use' }],
    },
  ],
});

const open = async () => {
  const shop = openShop(catalog);
  await shop.join('c');
  const table = async (query = '') => (await ask(shop.sandbox, `GET /v1/components/pricing_table${query}`)).body.list;
  const offers = async () =>
    Object.fromEntries(
      (await table('?customer_id=c')).map((one: { id: string; scenario: string; buttonText: string }) => [
        one.id,
        `${one.scenario}: ${one.buttonText}`,
      ]),
    );
  return { shop, table, offers };
};

type Texts = { readonly primary_text: string; readonly secondary_text?: string };
const texts = ({ primary_text, secondary_text }: Texts) => [primary_text, secondary_text];

describe('the cards', () => {
  test('are free ones, then what is paid once, then by what a month costs', async () => {
    const { table } = await open();
    expect((await table()).map(({ id }: { id: string }) => id)).toEqual([
      'free',
      'once',
      'metered',
      'quarterly',
      'pro',
      'premium',
    ]);
  });

  test.each([
    ['free', ['Free', ' '], [['5 words', undefined]]],
    ['once', ['$99', ' '], []],
    ['metered', ['100 included', 'then $0.5 per 10 words per month'], []],
    ['quarterly', ['$30', 'per quarter'], []],
    [
      'pro',
      ['$20', 'per month'],
      [
        ['1 seat', 'then $10 per seat'],
        ['SSO', undefined],
        ['Unlimited word', undefined],
      ],
    ],
  ])('%s is headed by its price, and lists the rest', async (id, price, items) => {
    const { table } = await open();
    const card = (await table()).find((one: { id: string }) => one.id === id);
    expect([texts(card.price), card.items.map(texts)]).toEqual([price, items]);
  });

  test('carry their texts in both spellings', async () => {
    const { table } = await open();
    const [free] = await table();
    expect(free.price).toEqual({ primary_text: 'Free', secondary_text: ' ', primaryText: 'Free', secondaryText: ' ' });
    expect(free.items[0].primaryText).toBe('5 words');
    expect(free.items[0]).not.toHaveProperty('secondaryText');
  });
});

describe('88: what a card offers to a customer', () => {
  test('the product in force, and what is dearer and cheaper than it', async () => {
    const { shop, offers } = await open();
    await shop.attach('c', 'pro');
    expect(await offers()).toEqual({
      free: 'downgrade: Get Started',
      once: 'new: Get Started',
      metered: 'new: Get Started',
      quarterly: 'new: Get Started',
      pro: 'active: Current Plan',
      premium: 'upgrade: Get Started',
    });
  });

  test('one that was canceled can be renewed, one that follows is scheduled', async () => {
    const { shop, offers } = await open();
    await shop.attach('c', 'pro');
    await shop.attach('c', 'free');
    expect(await offers()).toMatchObject({ pro: 'renew: Renew', free: 'scheduled: Scheduled' });
  });

  test('an unknown customer is refused', async () => {
    const { shop } = await open();
    const { status, body } = await ask(shop.sandbox, 'GET /v1/components/pricing_table?customer_id=ghost');
    expect([status, body.code]).toEqual([404, 'customer_not_found']);
  });
});
