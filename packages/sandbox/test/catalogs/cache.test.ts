import { expect, test } from 'vitest';
import { product } from '../../src/factories/index.ts';
import { createSandbox } from '../../src/index.ts';
import { ask } from '../ask.ts';

const list = async (sandbox: ReturnType<typeof createSandbox>) =>
  (await ask(sandbox, 'GET /v1/products')).body.list.map(
    ({ id, created_at, items }: { id: string; created_at: number; items: { display: { primary_text: string } }[] }) =>
      `${id} ${created_at} ${items[0]?.display.primary_text}`,
  );

test('sandboxes of one catalog have their own time, currency and changes', async () => {
  const catalog = { features: [], products: [product('pro', { price: 20 })] };
  const first = createSandbox({ catalog, now: 1_000, frozen: true });
  const second = createSandbox({ catalog, now: 2_000, frozen: true, settings: { currency: 'eur' } });
  await ask(first, 'POST /v1/products', { body: { id: 'extra', name: 'Extra', items: [{ price: 1 }] } });
  await ask(first, 'DELETE /v1/products/pro');
  expect(await list(first)).toEqual(['extra 1000 $1']);
  expect(await list(second)).toEqual(['pro 2000 €20']);
  expect(await list(createSandbox({ catalog, now: 3_000, frozen: true }))).toEqual(['pro 3000 $20']);
});

test('a catalog that was changed since is another one, and so is the one that came back', async () => {
  const catalog = { features: [], products: [product('pro', { price: 20 })] };
  const sandbox = createSandbox({ catalog, now: 1_000, frozen: true });
  catalog.products.push(product('max', { price: 100 }));
  sandbox.reset();
  expect(await list(sandbox)).toEqual(['pro 1000 $20', 'max 1000 $100']);
  for (let price = 1; price <= 20; price++)
    createSandbox({ catalog: { features: [], products: [product('x', { price })] } });
  sandbox.reset();
  expect(await list(sandbox)).toEqual(['pro 1000 $20', 'max 1000 $100']);
});

test('a catalog that is refused is refused again', () => {
  const catalog = { features: [], products: [product('pro'), product('pro')] };
  for (const _ of [1, 2]) expect(() => createSandbox({ catalog })).toThrow('product "pro"');
});
