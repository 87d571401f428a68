import { expect, test } from 'vitest';
import { ask } from './ask.ts';
import { openShop } from './shop.ts';

const pro = { id: 'pro', name: 'Pro', items: [{ price: 20, interval: 'month' as const }] };

test('a payment page charges what it shows, though the product has become dearer meanwhile', async () => {
  const shop = openShop({ features: [], products: [pro] });
  await shop.join('a', null);
  const { checkout_url } = await shop.attach('a', 'pro');
  await shop.post('products/pro', { items: [{ price: 50, interval: 'month' }] });
  await shop.pay(checkout_url);
  expect(await shop.invoices('a')).toEqual([20]);
  shop.pass(30);
  expect(await shop.invoices('a')).toEqual([20, 20]);
});

test('an invoice that waited gives the version it was written for', async () => {
  const shop = openShop({ features: [], products: [pro] });
  await shop.join('a', null);
  const { checkout_url } = await shop.attach('a', 'pro', { invoice: true });
  await shop.post('products/pro', { items: [{ price: 50, interval: 'month' }] });
  await shop.pay(checkout_url);
  shop.pass(30);
  expect(await shop.invoices('a')).toEqual([20, 20]);
});

test('a payment page can be paid though its product was deleted meanwhile', async () => {
  const shop = openShop({ features: [], products: [pro] });
  await shop.join('a', null);
  const { checkout_url } = await shop.attach('a', 'pro');
  await ask(shop.sandbox, 'DELETE /v1/products/pro');
  expect((await shop.pay(checkout_url)).body).toMatchObject({ status: 'paid' });
  expect(await shop.products('a')).toEqual(['pro active']);
});
