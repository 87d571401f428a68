import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { linesOf, snippets } from '../../scripts/snippet.mjs';
import { recipes } from './recipes.ts';
import { openUpstream, type Upstream } from './upstream.ts';

const site = 'https://app.example.com';

let upstream: Upstream;
beforeAll(async () => {
  upstream = await openUpstream();
});
afterAll(() => upstream.close());

test('every door of the guide is mounted in ten lines at most', () => {
  const lines = [...snippets('doors')].map(([heading, code]) => ({ heading, lines: linesOf(code) }));
  expect(lines.length).toBeGreaterThan(10);
  expect(lines.filter(({ lines }) => lines > 10)).toEqual([]);
});

describe.each(Object.entries(recipes))('%s', (_, recipe) => {
  let app: Awaited<ReturnType<(typeof recipe)['open']>>;
  beforeAll(async () => {
    upstream.enter();
    app = await recipe.open(upstream);
  });
  beforeEach(() => upstream.enter());
  afterAll(() => app?.close?.());

  async function ask(route: string, intent: object = {}, headers: Record<string, string> = { cookie: 'session=ada' }) {
    const response = await app.fetch(
      new Request(`${site}/api/autumn/${route}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: site, ...headers },
        body: JSON.stringify(intent),
      }),
    );
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }

  test(`the lines of the guide ${recipe.isShape ? 'fit the form of its routes' : 'run on it'}`, async () => {
    expect(await ask('customer')).toMatchObject({ status: 200, body: { id: 'ada' } });
    expect(await ask('check', { featureId: 'words' })).toMatchObject({ status: 200, body: { allowed: true } });
    expect(await ask('attach', { productId: 'pro', successUrl: '/done' })).toMatchObject({
      body: { code: 'checkout_created' },
    });
    expect(upstream.purchases.at(-1)).toMatchObject({ customer_id: 'ada', success_url: `${site}/done` });
    expect(await ask('customer', {}, {})).toMatchObject({ status: 401, body: { code: 'signed_out' } });
    expect(await ask('nothing')).toMatchObject({ status: 404, body: { code: 'not_found' } });
    expect(await ask('customer', {}, { origin: 'https://evil.example', cookie: 'session=ada' })).toMatchObject({
      status: 403,
    });
  });
});
