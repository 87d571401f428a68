import { beforeEach, describe, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../src/index.ts';
import { ask } from './ask.ts';

const START = Date.parse('2026-11-22T15:00:00Z');
const origin = 'http://127.0.0.1:4242';

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = createSandbox({
    now: START,
    frozen: true,
    catalog: {
      features: [{ id: 'words', name: 'Words', type: 'single_use' }],
      products: [
        {
          id: 'free',
          name: 'Free',
          isDefault: true,
          items: [{ featureId: 'words', includedUsage: 10, interval: 'month' }],
        },
        {
          id: 'pro',
          name: 'Pro <b>',
          items: [
            { price: 20, interval: 'month' },
            { featureId: 'words', includedUsage: 500, interval: 'month' },
          ],
        },
        {
          id: 'packs',
          name: 'Packs',
          isAddOn: true,
          items: [{ featureId: 'words', price: 5, billingUnits: 100, usageModel: 'prepaid', interval: 'month' }],
        },
      ],
    },
  });
});

const page = async (path: string) => {
  const response = await sandbox.fetch(new URL(path, origin));
  return { status: response.status, headers: response.headers, text: await response.text() };
};

const send = (fields: Record<string, string>) =>
  sandbox.fetch(origin, { method: 'POST', body: new URLSearchParams(fields) });

/** Sends a form as the page at `back` would, and reads the page it leads to. */
async function act(action: string, fields: Record<string, string>, back = '/') {
  const token = /name="token" value="([^"]+)"/.exec((await page('/')).text)?.[1] ?? '';
  const response = await send({ token, action, back, ...fields });
  expect(response.status).toBe(303);
  const location = response.headers.get('location') ?? '';
  return { ...(await page(location)), location };
}

const balanceOf = async (id: string) => (await ask(sandbox, `GET /v1/customers/${id}`)).body.features.words.balance;

describe('customers', () => {
  test('are created, granted a product, and spend', async () => {
    const created = await act('create', { id: 'ada', name: 'Ada', email: '' });
    expect(created.location).toMatch(/^\/customers\/ada\?note=/);
    const granted = await act('grant', { customer: 'ada', product: 'pro' }, '/customers/ada');
    expect(granted.text).toContain('pro is paid for with a new card');
    const spent = await act('spend', { customer: 'ada', feature: 'words', value: '7.5' }, '/customers/ada');
    expect(spent.text).toMatch(/492\.5<\/span> of 500/);
    expect(await balanceOf('ada')).toBe(492.5);
  });

  test('are granted prepaid units', async () => {
    await act('create', { id: 'ada' });
    await act('grant', { customer: 'ada', product: 'packs', quantity: '200' });
    expect(await balanceOf('ada')).toBe(210);
  });

  test('are sent to the payment page where that is asked for', async () => {
    await act('create', { id: 'ada' });
    const { location, text } = await act('grant', { customer: 'ada', product: 'pro', way: 'open' });
    expect(location).toMatch(/^\/checkout\/cs_/);
    expect(text).toContain('Pay $20.00');
  });

  test('with a card that is declined are told so, and owe an invoice', async () => {
    await act('create', { id: 'ada' });
    await act('card', { customer: 'ada', card: 'declined' });
    const { text } = await act('grant', { customer: 'ada', product: 'pro' }, '/customers/ada');
    expect(text).toContain('The card on file failed');
    expect(text).toMatch(/href="\/invoice\/in_\w+"/);
  });

  test('what the API refuses is said in its words, and is among the requests', async () => {
    const { text, location } = await act('create', { id: 'a b' }, '/customers');
    expect(location).toMatch(/^\/customers\?note=/);
    expect(text).toMatch(/role="alert">[^<]*cannot contain spaces/);
    expect((await page('/requests')).text).toContain('POST /v1/customers');
  });

  test('looking at one changes nothing', async () => {
    await act('create', { id: 'ada' });
    sandbox.moveClock({ advanceMs: 40 * 86_400_000, customerId: 'ada' });
    const before = (await ask(sandbox, 'GET /sandbox/state')).body;
    for (const path of ['/', '/customers', '/customers/ada']) await page(path);
    expect((await ask(sandbox, 'GET /sandbox/state')).body).toEqual(before);
  });
});

test.each(['森🌲', '..', '.', 'a/b?c#d', '"><script>alert(1)</script>', 'constructor', '\ud800'])(
  'a customer called %j is shown as text, and its link leads to it',
  async (id) => {
    await ask(sandbox, 'POST /v1/track', { body: { customer_id: id, feature_id: 'words', value: 3 } });
    const { text } = await page('/customers');
    expect(text).not.toContain('<script>alert');
    const link = /<tr[^>]*><td><a href="([^"]+)"/.exec(text)?.[1] ?? '';
    expect((await page(link)).text).toMatch(/7<\/span> of 10/);
  },
);

describe('thousands of customers', () => {
  beforeEach(async () => {
    for (let number = 0; number < 2000; number += 1)
      await ask(sandbox, 'POST /v1/customers', {
        body: { id: `user_${number}`, name: number === 7 ? 'Zoë Ångström' : null },
      });
  });

  test('come in pages, and are found by any of their names', async () => {
    const first = await page('/customers');
    expect(first.text.match(/<tr data-key/g)).toHaveLength(50);
    expect(first.text).toContain('user_1999');
    expect(first.text).toContain('href="/customers?page=2"');
    expect((await page('/customers?page=40')).text).toContain('user_0');
    expect((await page('/customers?page=41')).text).toContain('None yet');
    const found = await page('/customers?search=zoë å');
    expect(found.text.match(/<tr data-key/g)).toHaveLength(1);
    expect((await page('/customers?search=nobody')).text).toContain('Nobody is called like');
    expect((await page('/')).text).toContain('Customers (2,000)');
  });
});

test('moves the clock, and refuses to move it back', async () => {
  expect((await act('time', { amount: '1', unit: 'days' })).text).toContain('23 Nov 2026');
  expect((await act('time', { to: '2027-01-01T00:00' })).text).toContain('1 Jan 2027');
  expect((await act('time', { to: '2020-01-01T00:00' })).text).toContain('does not run backwards');
  expect((await act('time', { to: 'soon' })).text).toContain('That is no date');
  expect((await act('time', { amount: 'x', unit: 'days' })).text).toContain('That is no length of time');
  expect((await act('time', { amount: '1', unit: 'constructor' })).text).toContain('That is no length of time');
});

test('sets a fault and ends it', async () => {
  const set = await act('fault', { route: 'check', what: '503', when: 'before', times: '3' }, '/faults');
  expect(set.text).toContain('answers 503');
  const check = { body: { customer_id: 'ada', feature_id: 'words' } };
  expect((await ask(sandbox, 'POST /v1/check', check)).status).toBe(503);
  await act('heal', {}, '/faults');
  expect((await ask(sandbox, 'POST /v1/check', check)).status).toBe(200);
  expect((await act('fault', { what: 'toString' }, '/faults')).text).toContain('What shall go wrong?');
});

test('starts again', async () => {
  await act('create', { id: 'ada' });
  await act('reset', {});
  expect((await ask(sandbox, 'GET /v1/customers/ada')).status).toBe(404);
});

test('shows products, features, events and invoices', async () => {
  await act('create', { id: 'ada' });
  await act('grant', { customer: 'ada', product: 'pro' });
  await ask(sandbox, 'POST /v1/track', {
    body: { customer_id: 'ada', feature_id: 'words', value: 2, properties: { a: '<i>' } },
  });
  expect((await page('/products')).text).toContain('Pro &lt;b&gt;');
  expect((await page('/events')).text).toContain('{&quot;a&quot;:&quot;&lt;i&gt;&quot;}');
  expect((await page('/invoices')).text).toContain('$20.00');
});

describe('other sites', () => {
  test('cannot send a form: it lacks the token', async () => {
    expect((await send({ action: 'create', id: 'eve' })).status).toBe(403);
    expect((await ask(sandbox, 'GET /v1/customers/eve')).status).toBe(404);
  });

  test('cannot hear what changes', async () => {
    expect((await page('/live')).status).toBe(403);
    expect((await page('/live?token=guess')).status).toBe(403);
  });

  test.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)', ''])(
    'are never led to by a form: %j',
    async (back) => {
      expect((await act('time', { amount: '0', unit: 'days' }, back)).location).toMatch(/^\/\?note=/);
    },
  );
});

test('runs its own script only', async () => {
  const { text, headers } = await page('/');
  const nonce = /<script nonce="([^"]+)">/.exec(text)?.[1];
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toContain(`script-src 'nonce-${nonce}'`);
  expect(policy).not.toContain('unsafe');
  expect((await page('/')).text).not.toContain(nonce);
  expect(text).not.toMatch(/\son\w+=|\sstyle=|\ssrc=|@import|<link/);
});

test('tells open pages that something changed, and nothing of what', async () => {
  const live = /data-live="([^"]+)"/.exec((await page('/')).text)?.[1] ?? '';
  const gone = new AbortController();
  const { body, headers } = await sandbox.fetch(new URL(live, origin), { signal: gone.signal });
  expect(headers.get('content-type')).toBe('text/event-stream');
  const reader = (body as ReadableStream<Uint8Array>).getReader();
  const heard = async () => new TextDecoder().decode((await reader.read()).value);
  expect(await heard()).toContain('data: changed');
  const changes = [
    () => ask(sandbox, 'POST /v1/customers', { body: { id: 'ada' } }),
    () => ask(sandbox, 'POST /sandbox/clock', { body: { advance_ms: 1 } }),
    () => act('card', { customer: 'ada', card: 'ok' }),
    () => sandbox.setCard('ada', null),
  ];
  for (const change of changes) {
    await change();
    expect(await heard()).toBe('data: changed\n\n');
  }
  gone.abort();
  expect((await reader.read()).done).toBe(true);
});
