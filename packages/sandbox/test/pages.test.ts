import { beforeEach, describe, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../src/index.ts';
import { ask } from './ask.ts';

let sandbox: Sandbox;
let checkoutUrl: string;
beforeEach(async () => {
  sandbox = createSandbox({ now: Date.parse('2026-11-22T15:00:00Z'), frozen: true });
  await ask(sandbox, 'POST /v1/products', {
    body: { id: 'pro', name: 'Pro <b>', items: [{ price: 20, interval: 'month' }] },
  });
  const attached = await ask(sandbox, 'POST /v1/attach', {
    body: { customer_id: 'a', product_id: 'pro', success_url: 'https://app.example/thanks' },
  });
  checkoutUrl = attached.body.checkout_url;
});

const page = async (url: string) => {
  const response = await sandbox.fetch(new URL(url, checkoutUrl));
  return { status: response.status, headers: response.headers, text: await response.text() };
};

const tokenOf = (text: string) => /name="token" value="([^"]+)"/.exec(text)?.[1] ?? '';

/** Presses a button: sends its form, then follows to the page it leads to. */
async function press(url: string, fields: Record<string, string>) {
  const { text } = await page(url);
  const response = await sandbox.fetch(new URL(url, checkoutUrl), {
    method: 'POST',
    body: new URLSearchParams({ token: tokenOf(text), ...fields }),
  });
  expect(response.status).toBe(303);
  return page(response.headers.get('location') ?? '');
}

describe('payment page', () => {
  test('shows what is due and writes names as text', async () => {
    const { status, text } = await page(checkoutUrl);
    expect(status).toBe(200);
    expect(text).toContain('Pay $20.00');
    expect(text).toContain('Pro &lt;b&gt;');
    expect(text).not.toContain('Pro <b>');
    expect(text).toContain('href="https://app.example/thanks"');
  });

  test('leads back to where payment would lead, without what would say there that it was paid', async () => {
    const body = { customer_id: 'b', product_id: 'pro', success_url: 'https://app.example/plans?bought=pro#now' };
    const attached = await ask(sandbox, 'POST /v1/attach', { body });
    const { text } = await page(attached.body.checkout_url);
    expect(text).toContain('<a href="https://app.example/plans">Go back without paying</a>');
  });

  test('pays once, says thank you and goes on to the app', async () => {
    const paid = await press(checkoutUrl, { action: 'pay' });
    expect(paid.text).toContain('Thank you');
    expect(paid.headers.get('refresh')).toBe('2;url=https://app.example/thanks');
    const again = await page(checkoutUrl);
    expect(again.text).toContain('paid already');
    expect(again.headers.has('refresh')).toBe(false);
  });

  test.each(['constructor', '__proto__', 'toString'])(
    'words that JavaScript knows mean nothing to it: %s',
    async (word) => {
      expect((await page(`${checkoutUrl}?problem=${word}`)).text).not.toContain('role="alert"');
      const pressed = await press(checkoutUrl, { action: word });
      expect(pressed.status).toBe(200);
      expect(pressed.text).toContain('Pay $20.00');
    },
  );

  test('a declined card is said on the page, and one may try again', async () => {
    const declined = await press(checkoutUrl, { action: 'decline' });
    expect(declined.text).toContain('role="alert"');
    expect(declined.text).toContain('Your card was declined');
    expect((await press(checkoutUrl, { action: 'pay' })).text).toContain('Thank you');
  });

  test('3-D Secure asks first: refused it can be tried again, confirmed it is paid', async () => {
    const challenge = await press(checkoutUrl, { action: 'challenge' });
    expect(challenge.text).toContain('Confirm it is you');
    expect((await press(checkoutUrl, { action: 'fail' })).text).toContain('could not confirm');
    expect((await press(checkoutUrl, { action: 'confirm' })).text).toContain('Thank you');
  });

  test('a form without the token of a page is refused', async () => {
    const response = await sandbox.fetch(checkoutUrl, { method: 'POST', body: new URLSearchParams({ action: 'pay' }) });
    expect(response.status).toBe(403);
    expect((await page(checkoutUrl)).text).toContain('Pay $20.00');
  });

  test('an unknown page is 404 in words', async () => {
    const { status, text } = await page('/checkout/cs_unknown');
    expect(status).toBe(404);
    expect(text).toContain('No such payment page');
  });

  test('is open for a day', async () => {
    sandbox.moveClock({ advanceMs: 24 * 3_600_000 });
    expect((await page(checkoutUrl)).text).toContain('has expired');
    const { body } = await ask(sandbox, `POST ${new URL(checkoutUrl).pathname}/complete`, {
      body: { outcome: 'paid' },
    });
    expect(body.code).toBe('checkout_expired');
  });

  test('never links to a script', async () => {
    const attached = await ask(sandbox, 'POST /v1/attach', {
      body: { customer_id: 'b', product_id: 'pro', success_url: 'javascript:alert(1)' },
    });
    expect((await page(attached.body.checkout_url)).text).not.toContain('javascript:');
  });
});

test('programs complete a payment page with the key', async () => {
  const { body } = await ask(sandbox, `POST ${new URL(checkoutUrl).pathname}/complete`, { body: { outcome: 'paid' } });
  expect(body).toEqual({ status: 'paid', success_url: 'https://app.example/thanks' });
  const ghost = await ask(sandbox, 'POST /checkout/cs_unknown/complete', { body: { outcome: 'paid' } });
  expect(ghost).toMatchObject({ status: 404, body: { code: 'checkout_not_found' } });
});

describe('portal', () => {
  test('changes the card on file', async () => {
    const saved = await press('/portal/a', { action: 'card', card: 'declined' });
    expect(saved.text).toContain('Saved.');
    expect(saved.text).toContain('<option value="declined" selected>');
  });

  test('shows the plan that was bought, cancels it at the end of its period, and then now', async () => {
    await press(checkoutUrl, { action: 'pay' });
    const bought = await page('/portal/a');
    expect(bought.text).toContain('renews 22 Dec 2026');
    expect(bought.text).toMatch(/href="\/invoice\/in_\w+">22 Nov 2026/);
    const ending = await press('/portal/a', { action: 'cancel', product: 'pro', entity: '' });
    expect(ending.text).toContain('ends 22 Dec 2026');
    const gone = await press('/portal/a', { action: 'cancel_now', product: 'pro', entity: '' });
    expect(gone.text).toContain('No plan.');
    expect(gone.text).toContain('-$20.00');
  });

  test('says what the API refuses', async () => {
    const refused = await press('/portal/a', { action: 'cancel', product: 'pro', entity: '' });
    expect(refused.text).toContain('role="alert"');
    expect(refused.text).toContain('No active subscription found');
  });

  test('links back to the app, and keeps the way back after a form', async () => {
    const url = '/portal/a?return_url=https%3A%2F%2Fapp.example%2Fbilling';
    expect((await press(url, { action: 'card', card: '' })).text).toContain('href="https://app.example/billing"');
  });

  test('an unknown customer is 404 in words', async () => {
    expect((await page('/portal/ghost')).status).toBe(404);
  });
});

test('an invoice that a declined card left open is shown, paid on its page, and then the plan is there', async () => {
  await ask(sandbox, 'POST /v1/customers', { body: { id: 'b' } });
  sandbox.setCard('b', 'declined');
  const attached = await ask(sandbox, 'POST /v1/attach', { body: { customer_id: 'b', product_id: 'pro' } });
  expect(attached.body.code).toBe('invoice_action_required');
  const open = await page(attached.body.checkout_url);
  expect(open.text).toContain('Pay $20.00');
  const payPage = /href="(\/checkout\/\w+)"/.exec(open.text)?.[1] ?? '';
  expect((await press(payPage, { action: 'pay' })).text).toContain('Thank you');
  expect((await page(attached.body.checkout_url)).text).toContain('paid</span>');
  expect((await ask(sandbox, 'GET /v1/customers/b')).body.products).toMatchObject([{ id: 'pro', status: 'active' }]);
});

test.each(['/portal/a', '/', '/customers/a'])('no link puts words into %s', async (path) => {
  const words = 'Your+account+is+closed';
  const { text } = await page(`${path}?problem=${words}&note=${words}&done=${words}`);
  expect(text).not.toMatch(/Your.account|role="alert"/);
});

test.each(['/portal/a', '/checkout/x', '/nothing/here'])(
  '%s loads nothing, runs nothing and shows in no frame',
  async (path) => {
    const { text, headers } = await page(path);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('content-security-policy')).not.toContain('script-src');
    expect(text).not.toMatch(/<script|src=|@import|<link/);
  },
);
