import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createRateLimiter } from '../../src/guard/rate-limit.ts';
import { createTakeToken } from '../../src/guard/take-token.ts';
import { within } from '../../src/guard/within.ts';

beforeEach(() => void vi.useFakeTimers({ now: 1_000 }));
afterEach(() => void vi.useRealTimers());

const limit = { burst: 2, perSecond: 4 };

test('a bucket gives its burst, says how long to wait, and fills again by the second', () => {
  let now = 5_000;
  const take = createRateLimiter(limit, () => now);
  expect([take('ada'), take('ada'), take('ada'), take('ada')]).toEqual([0, 0, 250, 250]);
  now += 100;
  expect(take('ada')).toBe(150);
  now += 150;
  expect([take('ada'), take('ada')]).toEqual([0, 250]);
});

test('a bucket never holds more than its burst, and one customer does not empty that of another', () => {
  let now = 0;
  const take = createRateLimiter(limit, () => now);
  take('ada');
  now += 60_000;
  expect([take('ada'), take('ada'), take('ada')]).toEqual([0, 0, 250]);
  expect(take('grace')).toBe(0);
});

test('a wait is whole milliseconds, and long enough', () => {
  let now = 0;
  const take = createRateLimiter({ burst: 1, perSecond: 3 }, () => now);
  expect([take('ada'), take('ada')]).toEqual([0, 334]);
  now += 334;
  expect(take('ada')).toBe(0);
});

test('of ten thousand and one customers the one that was idle longest is forgotten, and no other', () => {
  const take = createRateLimiter({ burst: 1, perSecond: 0.001 }, () => 0);
  for (let index = 0; index < 10_000; index += 1) take(`customer ${index}`);
  expect(take('customer 0')).toBeGreaterThan(0);
  take('one more');
  expect(take('customer 2')).toBeGreaterThan(0);
  expect(take('customer 0')).toBeGreaterThan(0);
  expect(take('customer 1')).toBe(0);
});

test('without a limit nobody waits, and without shared buckets each process counts by itself', async () => {
  const onTrouble = vi.fn();
  const free = createTakeToken(false, onTrouble);
  const alone = createTakeToken({ burst: 1, perSecond: 1 }, onTrouble);
  expect([await free('ada'), await free('ada')]).toEqual([0, 0]);
  expect([await alone('ada'), await alone('ada'), await alone('grace')]).toEqual([0, 1_000, 0]);
  expect(onTrouble).not.toHaveBeenCalled();
});

test('shared buckets have the word, and are told whose token it is and of which limit', async () => {
  const store = { take: vi.fn(async () => 70) };
  const onTrouble = vi.fn();
  const take = createTakeToken({ ...limit, store }, onTrouble);
  expect([await take('ada'), await take('ada')]).toEqual([70, 70]);
  expect(store.take).toHaveBeenCalledWith('ada', { ...limit, store });
  expect(onTrouble).not.toHaveBeenCalled();
});

test('while shared buckets fail, this process counts, and somebody is told', async () => {
  const trouble = new Error('no connection');
  const onTrouble = vi.fn();
  const store = { take: () => Promise.reject(trouble) };
  const take = createTakeToken({ burst: 1, perSecond: 1, store }, onTrouble);
  expect([await take('ada'), await take('ada')]).toEqual([0, 1_000]);
  expect(onTrouble.mock.calls).toEqual([[trouble], [trouble]]);
});

test('shared buckets that hang are waited for a quarter of a second', async () => {
  const onTrouble = vi.fn();
  const take = createTakeToken({ ...limit, store: { take: () => new Promise(() => {}) } }, onTrouble);
  const taken = take('ada');
  await vi.advanceTimersByTimeAsync(249);
  expect(onTrouble).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(await taken).toBe(0);
  expect(onTrouble).toHaveBeenCalledExactlyOnceWith(new Error('The rate limit took longer than 250 ms.'));
});

test('work that ends in time leaves no timer behind, whether it succeeds or fails', async () => {
  const late = () => new Error('late');
  expect(await within(50, Promise.resolve('done'), late)).toBe('done');
  await expect(within(50, Promise.reject(new Error('broken')), late)).rejects.toThrow('broken');
  expect(vi.getTimerCount()).toBe(0);
});
