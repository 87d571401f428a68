import { expect, test } from 'vitest';
import { Autumn } from '../src/index.ts';

test('sends snake_case, leaves your own keys alone, and reads the answer back', async () => {
  const sent: { url: string; body: unknown; key: string | null }[] = [];
  const autumn = new Autumn({
    secretKey: 'am_sk_test_1',
    baseUrl: 'http://localhost/v1',
    fetch: async (request) => {
      sent.push({
        url: request.url,
        body: await request.json(),
        key: request.headers.get('authorization'),
      });
      return Response.json({
        id: 'user_42',
        created_at: 1,
        metadata: { favouriteColour: 'teal' },
        products: [],
        features: {},
        news: 1,
      });
    },
  });

  const customer = await autumn.customers.create({
    id: 'user_42',
    metadata: { favouriteColour: 'teal' },
  });

  expect(sent).toEqual([
    {
      url: 'http://localhost/v1/customers',
      body: { id: 'user_42', metadata: { favouriteColour: 'teal' } },
      key: 'Bearer am_sk_test_1',
    },
  ]);
  expect(customer).toEqual({
    id: 'user_42',
    createdAt: 1,
    metadata: { favouriteColour: 'teal' },
    products: [],
    features: {},
  });
});
