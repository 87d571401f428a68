import { Autumn } from '@autumn/core';
import { createSandbox, defineCatalog } from '@autumn/sandbox';

const catalog = defineCatalog({
  features: [
    { id: 'words', name: 'Words', type: 'single_use' },
    { id: 'seats', name: 'Seats', type: 'continuous_use' },
  ],
  products: [
    {
      id: 'free',
      name: 'Free',
      isDefault: true,
      items: [
        { featureId: 'words', includedUsage: 100, interval: 'month' },
        { featureId: 'seats', includedUsage: 3 },
      ],
    },
    {
      id: 'pro',
      name: 'Pro',
      items: [
        { price: 20, interval: 'month' },
        { featureId: 'words', includedUsage: 5000, interval: 'month' },
      ],
    },
  ],
});

/** A sandbox with a customer, and what a person at the payment page or in the dashboard would do. */
export async function openDesk() {
  const sandbox = createSandbox({ catalog });
  const autumn = new Autumn({ secretKey: sandbox.key, baseUrl: 'http://sandbox.test/v1', fetch: sandbox.fetch });
  await autumn.customers.create({ id: 'ada' });
  const post = async (url: string, body: object) => {
    const answer = await sandbox.fetch(new URL(url, 'http://sandbox.test').href, {
      method: 'POST',
      headers: { authorization: `Bearer ${sandbox.key}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
  };
  const pay = (url: string | null | undefined) => post(`${url}/complete`, { outcome: 'paid' });
  return {
    autumn,
    pay,
    buy: async (productId: string) => pay((await autumn.attach({ customerId: 'ada', productId })).checkoutUrl),
    addSeat: (id: string) => autumn.entities.create({ customerId: 'ada', id, featureId: 'seats' }),
    /** The referral code of a customer, in a program that is made for it. */
    codeOf: async (customerId: string) => {
      const reward = { discount_value: 50, duration_type: 'one_off', duration_value: 1, apply_to_all: true };
      await post('/v1/rewards', {
        id: 'half',
        name: 'Half off',
        type: 'percentage_discount',
        discount_config: reward,
      }).catch(() => undefined);
      await post('/sandbox/reward_programs', {
        id: 'invite',
        reward_id: 'half',
        when: 'customer_creation',
        received_by: 'all',
        max_redemptions: 5,
        product_ids: [],
      }).catch(() => undefined);
      return (await autumn.products.getReferralCode({ customerId, programId: 'invite' })).code;
    },
  };
}

export type Desk = Awaited<ReturnType<typeof openDesk>>;
