import { beforeEach, expect, test } from 'vitest';
import { defineCatalog } from '../src/index.ts';
import { openShop, type Shop } from './shop.ts';

const messages = (includedUsage: number) => ({ featureId: 'messages', includedUsage, interval: 'month' }) as const;

const catalog = defineCatalog({
  features: [
    { id: 'messages', name: 'Messages', type: 'single_use' },
    { id: 'audit', name: 'Audit', type: 'boolean' },
    { id: 'extras', name: 'Extras', type: 'single_use' },
    { id: 'api', name: 'API', type: 'single_use' },
  ],
  products: [
    { id: 'free', name: 'Free', items: [messages(10)] },
    { id: 'pro', name: 'Pro', items: [{ price: 20, interval: 'month' }, messages(100)] },
    {
      id: 'trial',
      name: 'Trial',
      group: 'trial',
      items: [{ price: 30, interval: 'month' }, { featureId: 'audit' }],
      freeTrial: { length: 7 },
    },
    {
      id: 'topup',
      name: 'Top up',
      isAddOn: true,
      items: [{ featureId: 'messages', price: 5, billingUnits: 50, usageModel: 'prepaid' }],
    },
    { id: 'extra', name: 'Extra', isAddOn: true, items: [{ featureId: 'extras', includedUsage: 5 }] },
  ],
});

let shop: Shop;
beforeEach(async () => {
  shop = openShop(catalog);
  await shop.join('none', null);
  await shop.join('free', null);
  await shop.attach('free', 'free');
  await shop.join('pro');
  await shop.attach('pro', 'pro');
});

test.each([
  [
    'nothing held: the cheapest, or an add-on',
    'none',
    'messages',
    1,
    ['feature_flag', 'Upgrade to Free', ['free', 'pro', 'topup']],
    'Your current plan does not include the Messages feature. Please upgrade to Free to use this feature. Alternatively, you can purchase the Top up add on.',
  ],
  [
    'too little held: whatever is dearer',
    'free',
    'messages',
    11,
    ['usage_limit', 'Upgrade to Pro', ['pro', 'topup']],
    'You have reached the usage limit for messages. Please upgrade to Pro to continue using this feature. Alternatively, you can purchase the Top up add on.',
  ],
  [
    'nothing is dearer: an add-on',
    'pro',
    'messages',
    101,
    ['usage_limit', 'Purchase Top up', ['topup']],
    'You have reached the usage limit for messages. Please purchase the Top up add on to continue using this feature.',
  ],
  [
    'a trial',
    'none',
    'audit',
    1,
    ['feature_flag', 'Start trial for Trial', ['trial']],
    'Your current plan does not include the Audit feature. Please upgrade to Trial to use this feature.',
  ],
  [
    'an add-on alone',
    'none',
    'extras',
    1,
    ['feature_flag', 'Purchase Extra', ['extra']],
    'Your current plan does not include the Extras feature. Please purchase the Extra add on to use this feature.',
  ],
  [
    'no product has it',
    'none',
    'api',
    1,
    ['feature_flag', 'Feature Unavailable', []],
    'API is not available for your account. Please contact us to enable it.',
  ],
])('what would help: %s', async (_, id, feature_id, required_balance, [scenario, title, products], message) => {
  const { preview } = await shop.post('check', { customer_id: id, feature_id, required_balance, with_preview: true });
  expect(preview).toMatchObject({ scenario, title, message, feature_id });
  expect(preview.products.map((product: { id: string }) => product.id)).toEqual(products);
});

test('who is allowed needs no help', async () => {
  const answer = await shop.post('check', { customer_id: 'free', feature_id: 'messages', with_preview: true });
  expect(answer).toMatchObject({ allowed: true, preview: null });
});

test.each([
  ['held', 'free', { allowed: true, status: 'active' }],
  ['not held', 'pro', { allowed: false }],
])('a product that is %s', async (_, product_id, expected) => {
  expect(await shop.post('check', { customer_id: 'free', product_id })).toEqual({
    customer_id: 'free',
    code: 'product_found',
    product_id,
    ...expected,
  });
});

test('a product on its way out is still allowed', async () => {
  await shop.cancel('pro', 'pro');
  expect(await shop.post('check', { customer_id: 'pro', product_id: 'pro' })).toMatchObject({
    allowed: true,
    status: 'canceled',
  });
});
