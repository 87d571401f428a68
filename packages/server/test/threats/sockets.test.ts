import { connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { autumnHandler } from '../../src/adapters/node.ts';
import { listen, type OpenDoor } from '../support/doors.ts';
import { openShop, optionsFor, type Shop } from '../support/shop.ts';

let door: OpenDoor | undefined;
afterEach(() => door?.close());

async function openDoor(shop: Shop, deadlineMs = {}): Promise<OpenDoor> {
  const identify = () => ({ customerId: 'ada' });
  door = await listen(autumnHandler({ ...optionsFor(shop), identify, deadlineMs }));
  return door;
}

interface Line {
  readonly write: (text: string) => void;
  /** All that came back until the other side closed. */
  readonly end: Promise<string>;
}

/** A client that writes bytes as it likes. */
function dial({ origin }: OpenDoor): Line {
  const socket = connect(Number(new URL(origin).port), '127.0.0.1');
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk;
  });
  socket.on('error', () => {});
  return {
    write: (bytes) => void socket.write(bytes),
    end: new Promise((resolve) => socket.once('close', () => resolve(text))),
  };
}

const intent = '{"productId":"free"}';
const head = (...lines: string[]) =>
  ['POST /api/autumn/cancel HTTP/1.1', 'Host: 127.0.0.1', 'Content-Type: application/json', ...lines, '', ''].join(
    '\r\n',
  );
const inner = `${head('Connection: close', `Content-Length: ${intent.length}`)}${intent}`;

test.each([
  ['two ways to tell its length', `${head('Content-Length: 4', 'Transfer-Encoding: chunked')}0\r\n\r\n${inner}`],
  ['two lengths', `${head('Content-Length: 0', `Content-Length: ${inner.length}`)}${inner}`],
  ['a length with a sign', `${head('Content-Length: +0')}${inner}`],
  ['a coding that is none', `${head('Transfer-Encoding: xchunked')}0\r\n\r\n${inner}`],
  ['a coding behind another', `${head('Transfer-Encoding: identity, chunked, identity')}0\r\n\r\n${inner}`],
  ['a space before the colon', `${head('Content-Length : 0')}${inner}`],
  ['a line that goes on', `${head('X-One: a', ' Content-Length: 0')}${inner}`],
  ['a chunk whose size is none', `${head('Transfer-Encoding: chunked')}0x0\r\n\r\n${inner}`],
  ['a line that ends without a return', `${head('X-One: a').replace('\r\nX-One', '\nX-One')}${inner}`],
])('T19 a request with %s is refused whole, and hides no second one', async (_, bytes) => {
  const shop = openShop();
  const { write, end } = dial(await openDoor(shop));
  write(bytes);
  const answers = (await end).match(/HTTP\/1\.1 \d+/g) ?? [];
  expect(answers.map((line) => Number(line.slice(-3)))).toEqual([
    expect.toSatisfy((status) => status >= 400 && status < 500),
  ]);
  expect(shop.upstream).toEqual([]);
});

test('T19 no header changes the method, the route or who is asking', async () => {
  const shop = openShop();
  const { origin } = await openDoor(shop);
  const overrides = {
    'x-http-method-override': 'POST',
    'x-http-method': 'POST',
    'x-method-override': 'POST',
    'x-original-url': '/api/autumn/cancel',
    'x-rewrite-url': '/api/autumn/cancel',
    'x-forwarded-prefix': '/api/autumn/cancel',
    'x-forwarded-uri': '/api/autumn/cancel',
    'x-user': 'bob',
    'x-customer-id': 'bob',
    'x-forwarded-user': 'bob',
  };
  const type = { 'content-type': 'application/json' };
  expect((await fetch(`${origin}/api/autumn/cancel`, { headers: { ...type, ...overrides } })).status).toBe(405);
  const send = (route: string) =>
    fetch(`${origin}/api/autumn/${route}`, { method: 'POST', headers: { ...type, ...overrides }, body: '{}' });
  expect((await send('nothing')).status).toBe(404);
  expect(shop.upstream).toEqual([]);
  expect(await (await send('customer')).json()).toMatchObject({ id: 'ada' });
});

test('T20 a body that comes drop by drop is given up in time, and keeps nobody waiting', async () => {
  const shop = openShop();
  const open = await openDoor(shop, { body: 300 });
  const lines = Array.from({ length: 50 }, () => dial(open));
  for (const { write } of lines) write(head('Content-Length: 60000'));
  const drops = setInterval(() => {
    for (const { write } of lines) write(' ');
  }, 10);
  try {
    const headers = { 'content-type': 'application/json' };
    const meanwhile = await fetch(`${open.origin}/api/autumn/customer`, { method: 'POST', headers, body: '{}' });
    expect(meanwhile.status).toBe(200);
    const answers = await Promise.all(lines.map(({ end }) => end));
    for (const text of answers) {
      expect(text).toMatch(/^HTTP\/1\.1 408 /);
      expect(text.toLowerCase()).toContain('connection: close');
    }
  } finally {
    clearInterval(drops);
  }
  expect(shop.upstream.map(({ path }) => path)).toEqual(['/v1/customers']);
});

test('T20 a client that goes away in the middle of a body leaves nothing behind', async () => {
  const shop = openShop();
  const open = await openDoor(shop);
  const socket = connect(Number(new URL(open.origin).port), '127.0.0.1');
  socket.write(`${head('Content-Length: 60000')}{"productId":`);
  await new Promise((resolve) => socket.once('connect', resolve));
  socket.destroy();
  const headers = { 'content-type': 'application/json' };
  expect((await fetch(`${open.origin}/api/autumn/customer`, { method: 'POST', headers, body: '{}' })).status).toBe(200);
  expect(shop.upstream.map(({ path }) => path)).toEqual(['/v1/customers']);
});
