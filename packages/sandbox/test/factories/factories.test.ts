import { describe, expect, test as plain } from 'vitest';
import { customerWith, feature, product } from '../../src/factories/index.ts';
import { defineCatalog } from '../../src/index.ts';
import { sandboxTest } from '../../src/vitest/index.ts';

const catalog = defineCatalog({
  features: [
    feature.metered('words', { display: { singular: 'word', plural: 'words' } }),
    feature.metered('images'),
    feature.level('seats'),
    feature.boolean('export_pdf'),
    feature.credits('credits', { images: 8 }),
  ],
  products: [
    product('free', { isDefault: true, grants: { words: 100, seats: 1 } }),
    product('pro', { price: 20, trialDays: 7, grants: { words: 'inf', seats: 5, export_pdf: true, credits: 80 } }),
    product('yearly', { name: 'Pro by the year', price: 200, interval: 'year', grants: { words: 500 } }),
    product('team', { price: 30, grants: { seats: { includedUsage: 2, price: 7, usageModel: 'prepaid' } } }),
    product('pack', {
      isAddOn: true,
      interval: null,
      grants: { words: { price: 9, usageModel: 'prepaid', billingUnits: 100 } },
    }),
  ],
});

describe('a catalog of factories', () => {
  plain('is written out as the API takes it', () => {
    expect(catalog.features[4]).toEqual({
      id: 'credits',
      name: 'Credits',
      type: 'credit_system',
      creditSchema: [{ meteredFeatureId: 'images', creditCost: 8 }],
    });
    expect(catalog.products[1]).toEqual({
      id: 'pro',
      name: 'Pro',
      freeTrial: { length: 7 },
      items: [
        { price: 20, interval: 'month' },
        { featureId: 'words', includedUsage: 'inf' },
        { featureId: 'seats', interval: 'month', includedUsage: 5 },
        { featureId: 'export_pdf' },
        { featureId: 'credits', interval: 'month', includedUsage: 80 },
      ],
    });
    expect(catalog.products[2]).toMatchObject({ name: 'Pro by the year', items: [{ interval: 'year' }, {}] });
  });
});

describe('a customer of the factory', () => {
  const test = sandboxTest({ catalog });

  test('has what a new one has', async ({ sandbox }) => {
    expect(await customerWith(sandbox)).toMatchObject({ id: 'customer', products: [{ id: 'free' }] });
  });

  test('has bought and used, and the card is as it is now', async ({ sandbox, autumn }) => {
    const ada = await customerWith(sandbox, {
      id: 'ada',
      product: ['team', 'pack'],
      quantities: { seats: 3, words: 200 },
      used: { words: 50, seats: 2 },
      card: 'declined',
    });
    expect(ada.products.map(({ id }) => id)).toEqual(['team', 'pack']);
    expect(ada.features).toMatchObject({ words: { balance: 150, usage: 50 }, seats: { balance: 3, usage: 2 } });
    const { invoices } = await autumn.customers.get({ customerId: 'ada', expand: ['invoices'] });
    expect(invoices?.map(({ total }) => total)).toEqual([18, 51]);
    const upgrade = await autumn.attach({ customerId: 'ada', productId: 'yearly' });
    expect(upgrade).toMatchObject({ code: 'invoice_action_required' });
  });

  test('is refused what nobody sells', async ({ sandbox }) => {
    await expect(customerWith(sandbox, { product: 'gold' })).rejects.toMatchObject({ code: 'product_not_found' });
  });
});
