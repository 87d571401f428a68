import { expect, test } from 'vitest';
import { createHandler } from '../src/index.ts';
import { browserOn, pageRequest, read } from './support/ask.ts';
import { openShop, optionsFor } from './support/shop.ts';

const never = new Promise<never>(() => {});

test('a body that does not arrive is not waited for, and the sender is told to stop', async () => {
  let cancelled = false;
  const body = new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode('{"productId":')),
    pull: () => never,
    cancel: () => {
      cancelled = true;
    },
  });
  const handler = createHandler(optionsFor(openShop(), { deadlineMs: { body: 20 } }));
  const request = new Request(pageRequest('attach'), { body, duplex: 'half' } as RequestInit);
  const { status, body: told } = await read(await handler(request));
  expect([status, told.code]).toEqual([408, 'request_timeout']);
  expect(cancelled).toBe(true);
});

test('an identify that never answers is the server’s failure, and named to whoever runs it', async () => {
  const reports: unknown[] = [];
  const ask = browserOn(openShop(), {
    identify: () => never,
    deadlineMs: { identify: 20 },
    onError: ({ error }) => reports.push(String(error)),
  });
  const { status, body } = await ask('customer');
  expect([status, body.code]).toEqual([500, 'internal_error']);
  expect(reports).toEqual(['Error: identify took longer than 20 ms.']);
});

test('a logger that throws costs nobody the answer', async () => {
  const broken = {
    error: () => {
      throw new Error('disk full');
    },
  };
  const identify = () => {
    throw new Error('no database');
  };
  const ask = browserOn(openShop(), { identify, logger: broken });
  expect((await ask('customer')).body).toMatchObject({ status: 500, code: 'internal_error' });
  expect((await ask('bootstrap')).status).toBe(500);
});

test.each([
  ['nothing per second', { burst: 5, perSecond: 0 }],
  ['no burst', { burst: 0, perSecond: 5 }],
  ['what is no number', { burst: 5, perSecond: Number.NaN }],
])('a rate limit of %s is refused at start-up: nobody would ever get in again', (_, rateLimit) => {
  expect(() => createHandler(optionsFor(openShop(), { rateLimit }))).toThrow(/rateLimit/);
});
