import { Autumn } from '@autumn/core';

/** Gives the seeded people the plans that the sign-in page tells of. */
export async function seed(sandboxUrl, secretKey) {
  const autumn = new Autumn({ baseUrl: `${sandboxUrl}/v1`, secretKey });
  const post = async (path, body) => {
    const response = await fetch(`${sandboxUrl}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secretKey}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    // A sandbox that runs already may have been seeded before.
    if (!response.ok && response.status !== 409) throw new Error(`${path} was refused: ${await response.text()}`);
  };
  const putCard = (customerId, card) => post('/sandbox/cards', { customer_id: customerId, card });
  await post('/v1/rewards', {
    id: 'half_off',
    name: 'Half off',
    type: 'percentage_discount',
    discount_config: { discount_value: 50, duration_type: 'one_off', duration_value: 1, apply_to_all: true },
  });
  await post('/sandbox/reward_programs', {
    id: 'friends',
    reward_id: 'half_off',
    when: 'customer_creation',
    received_by: 'all',
    max_redemptions: 20,
    product_ids: [],
  });
  await autumn.customers.create({
    id: 'grace',
    name: 'Grace Lindqvist',
    email: 'grace@inkwell.example',
  });
  await putCard('grace', 'ok');
  await autumn.attach({
    customerId: 'grace',
    productId: 'pro',
    freeTrial: false,
  });
  await autumn.customers.create({ id: 'showroom', name: 'Showroom' });
  await putCard('showroom', 'ok');
  await autumn.attach({ customerId: 'showroom', productId: 'pro', freeTrial: false });
  await autumn.track({ customerId: 'showroom', featureId: 'words', value: 12_400 });
  await autumn.track({ customerId: 'showroom', featureId: 'credits', value: 188 });
  await autumn.customers.create({
    id: 'kite',
    name: 'Kite Studio',
    email: 'billing@kite.example',
  });
  await putCard('kite', 'ok');
  await autumn.attach({
    customerId: 'kite',
    productId: 'team',
    options: [{ featureId: 'seats', quantity: 1 }],
  });
}
