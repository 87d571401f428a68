import { defineCatalog } from '../src/index.ts';
import { ask } from './ask.ts';
import { openShop } from './shop.ts';

const catalog = defineCatalog({
  features: [{ id: 'messages', name: 'Messages', type: 'single_use' }],
  products: [
    {
      id: 'pro',
      name: 'Pro',
      items: [
        { price: 20, interval: 'month' },
        { featureId: 'messages', includedUsage: 100, interval: 'month' },
      ],
    },
    {
      id: 'tried',
      name: 'Tried',
      group: 'tried',
      items: [{ price: 20, interval: 'month' }],
      freeTrial: { length: 7, cardRequired: false },
    },
    { id: 'gift', name: 'Gift', isAddOn: true, items: [{ featureId: 'messages', includedUsage: 50 }] },
  ],
});

export const percentage = (id: string, discount_value: number, duration: object) => ({
  id,
  name: `${discount_value}% off`,
  type: 'percentage_discount',
  discount_config: { discount_value, apply_to_all: true, ...duration },
  promo_codes: [{ code: id.toUpperCase() }],
});

/** A shop whose customers bring each other: three rewards, and a program for each way to give one. */
export async function openClub() {
  const shop = openShop(catalog);
  await shop.post('rewards', { id: 'present', name: 'Present', type: 'free_product', free_product_id: 'gift' });
  await shop.post('rewards', percentage('off20', 20, { duration_type: 'months', duration_value: 2 }));
  await shop.post('rewards', percentage('once50', 50, { duration_type: 'one_off' }));
  const fixed = { discount_value: 5, duration_type: 'forever', apply_to_all: true };
  await shop.post('rewards', { id: 'fixed5', name: '5 off', type: 'fixed_discount', discount_config: fixed });
  const gift = { rewardId: 'gift', receivedBy: 'all', maxRedemptions: 2, productIds: ['pro', 'tried'] } as const;
  shop.sandbox.addRewardProgram({ id: 'at_once', when: 'customer_creation', ...gift });
  shop.sandbox.addRewardProgram({ id: 'on_purchase', when: 'checkout', excludeTrial: true, ...gift });
  await shop.post('reward_programs', {
    id: 'discount',
    internal_reward_id: 'off20',
    when: 'customer_creation',
    received_by: 'referrer',
  });
  for (const id of ['ref', 'x1', 'x2', 'x3']) await shop.join(id);
  const redeem = async (customer_id: string, code: string) => shop.post('referrals/redeem', { customer_id, code });
  return {
    shop,
    redeem,
    codeOf: async (program_id: string, customer_id = 'ref'): Promise<string> =>
      (await shop.post('referrals/code', { customer_id, program_id })).code,
    expanded: async (id: string) =>
      (await ask(shop.sandbox, `GET /v1/customers/${id}?expand=referrals,rewards,invoices`)).body,
    redemption: async (id: string) => (await ask(shop.sandbox, `GET /v1/redemptions/${id}`)).body,
  };
}
