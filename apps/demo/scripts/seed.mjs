import { Autumn } from '@autumn/core';

/** Gives the seeded people the plans that the sign-in page tells of. */
export async function seed(sandboxUrl, secretKey) {
  const autumn = new Autumn({ baseUrl: `${sandboxUrl}/v1`, secretKey });
  const putCard = async (customerId, card) => {
    const response = await fetch(`${sandboxUrl}/sandbox/cards`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${secretKey}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ customer_id: customerId, card }),
    });
    if (!response.ok) throw new Error(`The sandbox refused a card for ${customerId}: ${await response.text()}`);
  };
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
