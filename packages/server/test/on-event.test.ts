import { expect, test, vi } from 'vitest';
import { createCaller, type HandledEvent } from '../src/index.ts';
import { browserOn } from './support/ask.ts';
import { openShop, optionsFor } from './support/shop.ts';

test('every route that was answered is told with its intent, its view and who it was', async () => {
  const told: HandledEvent[] = [];
  const ask = browserOn(openShop(), { onEvent: (event) => void told.push(event) });
  const { body, headers } = await ask('check', { featureId: 'words', requiredBalance: 501 });
  expect(told).toEqual([
    {
      route: 'check',
      intent: { featureId: 'words', requiredBalance: 501 },
      view: body,
      customerId: 'ada',
      requestId: headers.get('x-request-id'),
      isBrowser: true,
    },
  ]);
});

test('what was refused or failed is not told', async () => {
  const told: HandledEvent[] = [];
  const shop = openShop();
  const ask = browserOn(shop, { onEvent: (event) => void told.push(event) });
  await ask('track', { featureId: 'words' });
  await ask('customer', {}, { user: null });
  await ask('attach', { productId: 'retired' });
  expect(told).toEqual([]);
});

test('a bootstrap is told as its two halves too, and server code as not a browser', async () => {
  const told: HandledEvent[] = [];
  const changes = { onEvent: (event: HandledEvent) => void told.push(event) };
  await browserOn(openShop(), changes)('bootstrap');
  expect(told.map(({ route }) => route).sort()).toEqual(['bootstrap', 'customer', 'products']);
  told.length = 0;
  const request = new Request('https://app.example.com', { headers: { 'x-user': 'ada' } });
  await createCaller(optionsFor(openShop(), changes))(request).products();
  expect(told).toMatchObject([{ route: 'products', isBrowser: false }]);
});

test.each<[string, () => void]>([
  [
    'throws',
    () => {
      throw new Error('the analytics are down');
    },
  ],
  ['rejects later', () => Promise.reject(new Error('the analytics are down'))],
])('an onEvent that %s costs no answer, and is in the log', async (_, onEvent) => {
  const logged: string[] = [];
  const logger = { error: (_: object, message: string) => void logged.push(message) };
  expect((await browserOn(openShop(), { onEvent, logger })('products')).status).toBe(200);
  await vi.waitFor(() => expect(logged).toEqual(['autumn: onEvent failed']));
});
