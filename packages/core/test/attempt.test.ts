import { expect, test, vi } from 'vitest';
import { Autumn, type CallOptions } from '../src/index.ts';
import { against, failure } from './support/against.ts';

const question = { customerId: 'ada', featureId: 'messages' };

const fetches = [
  ["the runtime's own fetch", undefined],
  ['a fetch of your own', (request: Request) => fetch(request)],
] as const;

/** Begins a call that is never answered, and tells when its connection is open and when it is closed. */
async function unanswered(own: (typeof fetches)[number][1], options: CallOptions) {
  const seen = { opened: false, closed: false };
  const { autumn } = await against(
    [
      (response) => {
        seen.opened = true;
        response.on('close', () => {
          seen.closed = true;
        });
      },
    ],
    { fetch: own, maxRetries: 0 },
  );
  return { seen, error: failure(autumn.check(question, options)) };
}

test.each(fetches)('with %s, a call that is aborted closes its connection', async (_, own) => {
  const page = new AbortController();
  const { seen, error } = await unanswered(own, { signal: page.signal });
  await vi.waitUntil(() => seen.opened);
  page.abort();
  expect(await error).toMatchObject({ code: 'aborted' });
  await vi.waitUntil(() => seen.closed);
});

test.each(fetches)('with %s, a call that is late closes its connection', async (_, own) => {
  const { seen, error } = await unanswered(own, { timeoutMs: 1_000 });
  expect(await error).toMatchObject({ code: 'timeout' });
  expect(seen.opened).toBe(true);
  await vi.waitUntil(() => seen.closed);
});

test('an answer that is not of this runtime is taken all the same, and nothing is sent twice', async () => {
  let sent = 0;
  const foreign = async () => {
    sent += 1;
    return { status: 200, ok: true, headers: new Headers(), text: async () => '{ "allowed": true }' } as Response;
  };
  const autumn = new Autumn({ secretKey: 'am_sk_test_1', fetch: foreign });
  expect(await autumn.check(question)).toEqual({ allowed: true });
  expect(sent).toBe(1);
});
