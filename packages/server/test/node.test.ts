import { connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { autumnHandler } from '../src/adapters/node.ts';
import { sendResponse } from '../src/adapters/node-bridge.ts';
import { listen, type OpenDoor } from './support/doors.ts';
import { optionsFor } from './support/shop.ts';

let door: OpenDoor | undefined;
afterEach(() => door?.close());

test('a client that goes away ends the call of Autumn', async () => {
  const upstream = new EventTarget();
  const aborted = new Promise((resolve) => upstream.addEventListener('aborted', resolve));
  const started = new Promise((resolve) => upstream.addEventListener('started', resolve));
  const hang = (request: Request) =>
    new Promise<Response>((_, reject) => {
      request.signal.addEventListener('abort', () => {
        reject(request.signal.reason);
        upstream.dispatchEvent(new Event('aborted'));
      });
      upstream.dispatchEvent(new Event('started'));
    });
  door = await listen(
    autumnHandler({
      ...optionsFor({ fetch: hang }),
      identify: () => ({ customerId: 'ada' }),
      deadlineMs: { reads: 60_000 },
    }),
  );
  const client = new AbortController();
  const answer = fetch(`${door.origin}/api/autumn/customer`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
    signal: client.signal,
  });
  await started;
  client.abort();
  await expect(answer).rejects.toThrow();
  await aborted;
});

test('several cookies stay several', async () => {
  const headers = new Headers([
    ['set-cookie', 'a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT'],
    ['set-cookie', 'b=2'],
  ]);
  door = await listen((request, response) => void sendResponse(new Response('ok', { headers }), response, request));
  const response = await fetch(door.origin);
  expect(response.headers.getSetCookie()).toEqual(['a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT', 'b=2']);
});

/** Sends bytes that no HTTP client would. */
async function sendRaw(origin: string, text: string): Promise<string> {
  const socket = connect(Number(new URL(origin).port), '127.0.0.1');
  socket.end(text);
  let received = '';
  for await (const chunk of socket) received += chunk;
  return received;
}

test.each([
  [
    'a path that names a host',
    'POST //evil.example/api/autumn/customer HTTP/1.1\r\nHost: app\r\nConnection: close\r\n\r\n',
    '404',
  ],
  ['a host that is none', 'POST /api/autumn/customer HTTP/1.1\r\nHost: a b%\r\nConnection: close\r\n\r\n', '400'],
  [
    'a method that fetch forbids',
    'TRACE /api/autumn/customer HTTP/1.1\r\nHost: app\r\nConnection: close\r\n\r\n',
    '400',
  ],
])('%s is refused, not crashed upon', async (_, text, status) => {
  door = await listen(
    autumnHandler({ ...optionsFor({ fetch: () => Promise.reject(new Error('unused')) }), identify: () => null }),
  );
  expect(await sendRaw(door.origin, text)).toMatch(new RegExp(`^HTTP/1.1 ${status}`));
});
