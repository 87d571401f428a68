import fc from 'fast-check';
import { expect, test } from 'vitest';
import { browserOn } from '../support/ask.ts';
import { openShop } from '../support/shop.ts';

const words = { routes: { track: { features: { words: { max: 100 } } } } };

test('S4: track is closed until the policy opens it', async () => {
  const shop = openShop();
  const answer = await browserOn(shop)('track', { featureId: 'words' });
  expect(answer.body).toMatchObject({ status: 403, code: 'forbidden', message: 'The route track is closed.' });
  const closed = browserOn(shop, { policy: { routes: { track: false } } });
  expect((await closed('track', { featureId: 'words' })).status).toBe(403);
  expect(shop.upstream).toEqual([]);
});

test('S4: an open track counts listed features only, positive values, and never more than the maximum', async () => {
  const shop = openShop();
  const ask = browserOn(shop, { policy: words });
  const values = [
    '-100',
    '0',
    '-0',
    '1e999',
    '-1e999',
    '101',
    '100.0001',
    '1e308',
    '"5"',
    'null',
    'true',
    '[1]',
    'NaN',
  ];
  for (const value of values) {
    expect((await ask('track', `{"featureId":"words","value":${value}}`)).status, value).toBe(400);
  }
  for (const featureId of ['pool', 'cover', 'toString', '__proto__']) {
    expect((await ask('track', { featureId })).status, featureId).toBe(403);
  }
  const fields = {
    properties: {},
    idempotencyKey: 'k',
    timestamp: 1,
    overageBehavior: 'overflow',
    eventName: 'x',
    customerId: 'bob',
  };
  for (const [field, value] of Object.entries(fields)) {
    expect((await ask('track', { featureId: 'words', [field]: value })).status, field).toBe(400);
  }
  expect(shop.upstream).toEqual([]);
  expect((await ask('track', { featureId: 'words', value: 100 })).status).toBe(200);
});

test('S4: whatever number is tracked, the balance never grows', async () => {
  const shop = openShop();
  const ask = browserOn(shop, { policy: words, rateLimit: false });
  const balance = async (): Promise<number> => (await ask('customer')).body.features.words.balance;
  let before = await balance();
  await fc.assert(
    fc.asyncProperty(fc.double(), async (value) => {
      await ask('track', `{"featureId":"words","value":${value}}`);
      const after = await balance();
      expect(after).toBeLessThanOrEqual(before);
      before = after;
    }),
    { numRuns: 60 },
  );
});

test('S4: check spends nothing and refunds nothing', async () => {
  const shop = openShop();
  const ask = browserOn(shop);
  const fields = { sendEvent: true, send_event: true, withPreview: true, properties: {}, customerData: {}, lock: {} };
  for (const [field, value] of Object.entries(fields)) {
    expect((await ask('check', { featureId: 'words', [field]: value })).status, field).toBe(400);
  }
  for (const requiredBalance of ['-5', '1e999', '"1"']) {
    expect((await ask('check', `{"featureId":"words","requiredBalance":${requiredBalance}}`)).status).toBe(400);
  }
  expect(shop.upstream).toEqual([]);
});
