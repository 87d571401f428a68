import { tracedFetch } from '@autumn/core/otel';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import type { HandlerOptions } from '../src/index.ts';
import { browserOn } from './support/ask.ts';
import { openShop, type Shop } from './support/shop.ts';

/** As words: the digits of a request id may spell a name. */
const personal = /\bada\b|example\.com|am_sk_|Bearer/i;

/** A real pino at a level, and the lines that it wrote. */
function openLog(level: 'info' | 'debug') {
  const lines: string[] = [];
  const logger = pino({ level }, { write: (line: string) => void lines.push(line) });
  return { logger, lines, entries: () => lines.map((line) => JSON.parse(line)) };
}

const policy: HandlerOptions['policy'] = { routes: { track: { features: { words: { max: 9 } } } } };

/** Good requests, refused ones, and every kind of failure, one of which quotes the customer. */
async function busyDay(shop: Shop, changes: Partial<HandlerOptions>) {
  const ask = browserOn(shop, { policy, deadlineMs: { reads: 80, purchases: 80 }, ...changes });
  const answers = [
    await ask('bootstrap'),
    await ask('check', { featureId: 'words' }),
    await ask('track', { featureId: 'words' }),
    await ask('attach', { productId: 'pro' }),
    await ask('attach', { productId: 'retired' }),
    await ask('nothing'),
    await ask('customer', {}, { user: null }),
  ];
  const message = 'Customer ada <ada@example.com> is broken';
  shop.sandbox.addFault({ route: 'customers.create', when: 'before', status: 500, body: { code: 'broken', message } });
  answers.push(await ask('customer'), await ask('bootstrap'));
  shop.sandbox.addFault({ route: 'check', when: 'before', status: 401, body: { code: 'invalid_secret_key', message } });
  answers.push(await ask('check', { featureId: 'words' }));
  return answers;
}

test('pino takes one line for each request, and one more for a failure, by the id that the browser was told', async () => {
  const { logger, entries } = openLog('info');
  const answers = await busyDay(openShop(), { logger });
  const requests = entries().filter(({ msg }) => msg === 'autumn: a request');
  expect(requests.map(({ requestId }) => requestId)).toEqual(answers.map(({ headers }) => headers.get('x-request-id')));
  expect(requests.map(({ status }) => status)).toEqual(answers.map(({ status }) => status));
  expect(requests[1]).toMatchObject({ level: 30, route: 'check', status: 200, durationMs: expect.any(Number) });
  expect(requests[5]).toMatchObject({ route: null, status: 404, code: 'not_found' });
  const failed = entries().filter(({ level }) => level === 50);
  expect(failed[0]).toMatchObject({
    msg: 'autumn: a call failed',
    requestId: answers[7]?.body.requestId,
    route: 'customer',
    status: 502,
    code: 'autumn_unavailable',
    upstreamStatus: 500,
    upstreamCode: 'broken',
  });
  expect(failed).toHaveLength(3);
});

test('S18: nothing personal and no key is in the log at info, and who it was is told at debug', async () => {
  const info = openLog('info');
  await busyDay(openShop(), { logger: info.logger });
  expect(info.lines.length).toBeGreaterThan(10);
  for (const line of info.lines) expect(line).not.toMatch(personal);
  const debug = openLog('debug');
  const answers = await busyDay(openShop(), { logger: debug.logger });
  const seen = debug.entries().find(({ level, requestId }) => level === 20 && requestId === answers[7]?.body.requestId);
  expect(seen).toMatchObject({ customerId: 'ada' });
  expect(debug.lines.join('')).not.toMatch(/am_sk_|Bearer/);
});

test("an application's own error is written with its stack", async () => {
  const { logger, entries } = openLog('info');
  const identify = () => {
    throw new Error('no database');
  };
  await browserOn(openShop(), { logger, identify })('customer');
  expect(entries().find(({ level }) => level === 50)).toMatchObject({
    msg: 'autumn: identify failed',
    err: { message: 'no database', stack: expect.stringContaining('logging.test') },
  });
});

test('the calls of a handler can be traced, without an id in any span', async () => {
  const spans: [string, object][] = [];
  const span = { setAttribute: () => span, setStatus: () => span, end: () => {} };
  const tracer = {
    startActiveSpan: (name: string, options: object, run: (one: typeof span) => unknown) => {
      spans.push([name, options]);
      return run(span);
    },
  };
  const shop = openShop();
  const tracerProvider = { getTracer: () => tracer } as never;
  const ask = browserOn({ fetch: tracedFetch({ fetch: shop.fetch, tracerProvider }) });
  await ask('customer');
  await ask('billingPortal');
  expect(spans.map(([name]) => name)).toEqual(['POST /customers', 'POST /customers/:customerId/billing_portal']);
  expect(JSON.stringify(spans)).not.toMatch(personal);
});
