import { Autumn } from '@autumn/core';
import { setupServer } from 'msw/node';
import { afterEach, describe, expect, test } from 'vitest';
import { feature, product } from '../../src/factories/index.ts';
import { createSandbox, type Sandbox, serve } from '../../src/index.ts';
import { sandboxHandlers } from '../../src/msw/index.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

const catalog = {
  features: [feature.metered('words')],
  products: [product('pro', { price: 12, grants: { words: { includedUsage: 50, interval: null } } })],
};

type Fetch = typeof globalThis.fetch;

/** How a client reaches the sandbox: an address, and its `fetch`. */
const doors: Record<string, (sandbox: Sandbox) => Promise<{ baseUrl: string; fetch: Fetch }>> = {
  fetch: async ({ fetch }) => ({ baseUrl: 'http://sandbox/v1', fetch: fetch as Fetch }),
  HTTP: async (sandbox) => {
    const { url, close } = await serve({ sandbox, port: 0 });
    closers.push(close);
    return { baseUrl: `${url}/v1`, fetch };
  },
  msw: async (sandbox) => through(sandbox, 'https://api.useautumn.com/v1'),
  'msw under another path': async (sandbox) => through(sandbox, 'https://billing.example/proxy/autumn/'),
};

async function through(sandbox: Sandbox, baseUrl: string) {
  const server = setupServer(...sandboxHandlers(sandbox, { baseUrl }));
  server.listen({ onUnhandledRequest: 'error' });
  closers.push(() => server.close());
  return { baseUrl, fetch: globalThis.fetch };
}

describe.each(Object.entries(doors))('through %s', (_, door) => {
  async function enter() {
    const sandbox = createSandbox({ catalog, frozen: true });
    const autumn = new Autumn({ secretKey: sandbox.key, maxRetries: 0, ...(await door(sandbox)) });
    return { sandbox, autumn };
  }

  test('somebody buys, spends and sees the rest', async () => {
    const { sandbox, autumn } = await enter();
    await autumn.customers.create({ id: 'ada' });
    sandbox.setCard('ada', 'ok');
    await autumn.attach({ customerId: 'ada', productId: 'pro' });
    await autumn.track({ customerId: 'ada', featureId: 'words', value: 20 });
    expect(await autumn.check({ customerId: 'ada', featureId: 'words' })).toMatchObject({ allowed: true, balance: 30 });
    expect((await autumn.products.list({ customerId: 'ada' })).list).toMatchObject([{ id: 'pro' }]);
  });

  test('errors keep their status and code', async () => {
    const { autumn } = await enter();
    await expect(autumn.customers.get({ customerId: 'nobody' })).rejects.toMatchObject({
      status: 404,
      code: 'customer_not_found',
    });
  });

  test('a connection that a fault drops is a connection that failed', async () => {
    const { sandbox, autumn } = await enter();
    sandbox.addFault({ when: 'before', route: 'products.list', drop: true });
    await expect(autumn.products.list()).rejects.toMatchObject({ kind: 'connection' });
  });
});
