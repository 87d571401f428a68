import { afterEach, expect, test, vi } from 'vitest';
import { readBody, readText } from '../../src/guard/read-body.ts';

afterEach(() => void vi.useRealTimers());

const json = 'application/json';

/** A body of these chunks; then it ends, breaks or, with `hangs`, does neither. */
function bodyOf(chunks: readonly (string | Uint8Array)[], end: 'closes' | 'breaks' | 'hangs' = 'closes') {
  const cancel = vi.fn();
  const left = [...chunks];
  const pull = (controller: ReadableStreamDefaultController) => {
    const next = left.shift();
    if (next !== undefined) controller.enqueue(typeof next === 'string' ? new TextEncoder().encode(next) : next);
    else if (end === 'closes') controller.close();
    else if (end === 'breaks') controller.error(new Error('socket hang up'));
    else return new Promise<void>(() => {});
    return undefined;
  };
  return { stream: new ReadableStream({ pull, cancel }), cancel };
}

const sent = (body: ReadableStream | string | null, headers: Record<string, string> = { 'content-type': json }) =>
  new Request('https://app.example.com', { method: 'POST', headers, body, duplex: 'half' } as RequestInit);

const refused = (code: string, message: string) => expect.objectContaining({ code, message });

test.each([[json], ['APPLICATION/JSON'], [' application/json ; charset=utf-8']])('%s is read', async (type) => {
  expect(await readBody(sent('{"a":"ä"}', { 'content-type': type }), 1_000)).toBe('{"a":"ä"}');
});

test.each([
  ['text/plain'],
  ['application/jsonp'],
  ['text/plain;application/json'],
  ['application/x-www-form-urlencoded'],
])('%s is refused', async (type) => {
  const reading = readBody(sent('{}', { 'content-type': type }), 1_000);
  await expect(reading).rejects.toEqual(refused('unsupported_media_type', 'Send application/json.'));
});

test('a body without a type is refused, and no body is an empty text', async () => {
  const untyped = sent(bodyOf(['{}']).stream, {});
  await expect(readBody(untyped, 1_000)).rejects.toMatchObject({ code: 'unsupported_media_type' });
  expect(await readBody(sent(null), 1_000)).toBe('');
});

test('letters that two chunks share are put together, and chunks stay in their order', async () => {
  const [first, second] = [new Uint8Array([0xc3]), new Uint8Array([0xa4])];
  expect(await readBody(sent(bodyOf(['a', first, second, 'bc']).stream), 1_000)).toBe('aäbc');
});

test('64 KiB are read, and one byte more is not', async () => {
  const most = 'x'.repeat(65_536);
  const tooLarge = refused('body_too_large', 'The body is larger than 64 KiB.');
  expect(await readBody(sent(bodyOf([most]).stream), 1_000)).toBe(most);
  const { stream, cancel } = bodyOf([most, 'x', 'never read'], 'hangs');
  await expect(readBody(sent(stream), 1_000)).rejects.toEqual(tooLarge);
  expect(cancel).toHaveBeenCalled();
});

test('a size that is said to be too large is refused before anything is read', async () => {
  const limits = { mostBytes: 2_048, deadlineMs: 1_000 };
  const { stream } = bodyOf([], 'hangs');
  const large = sent(stream, { 'content-length': '2049' });
  await expect(readText(large, limits)).rejects.toEqual(refused('body_too_large', 'The body is larger than 2 KiB.'));
  expect(large.bodyUsed).toBe(false);
  expect(await readText(sent('{}', { 'content-length': '2048' }), limits)).toBe('{}');
});

test('a body that does not end in time is refused, and its sender let go', async () => {
  vi.useFakeTimers();
  const { stream, cancel } = bodyOf(['{'], 'hangs');
  const reading = readBody(sent(stream), 5_000);
  const expected = expect(reading).rejects.toEqual(refused('request_timeout', 'The body took too long to arrive.'));
  await vi.advanceTimersByTimeAsync(4_999);
  expect(cancel).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  await expected;
  expect(cancel).toHaveBeenCalled();
});

test('a body that breaks off, or is not UTF-8, is no JSON, and the reason stays inside', async () => {
  const broken = readBody(sent(bodyOf(['{'], 'breaks').stream), 1_000);
  await expect(broken).rejects.toEqual(refused('invalid_json', 'The body broke off.'));
  const bytes = readBody(sent(bodyOf([new Uint8Array([0x22, 0xff, 0x22])]).stream), 1_000);
  await expect(bytes).rejects.toEqual(refused('invalid_json', 'The body is not UTF-8.'));
});

test('a sender that cannot be let go is no second error', async () => {
  const stream = new ReadableStream({
    pull: (controller) => controller.enqueue(new Uint8Array(70_000)),
    cancel: () => Promise.reject(new Error('already gone')),
  });
  await expect(readBody(sent(stream), 1_000)).rejects.toMatchObject({ code: 'body_too_large' });
});
