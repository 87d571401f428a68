import { onlineManager, QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Connection } from '../src/provider/autumn-context.ts';
import { createValue } from '../src/provider/create-value.ts';
import { watchArrival } from '../src/purchase/watch-arrival.ts';
import { customerWith, price, product } from './support/products.ts';
import { failure } from './support/stack.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  onlineManager.setOnline(true);
  vi.useRealTimers();
});

const pro = product('pro', [price(20, 'month')]);
const team = product('team', [price(50, 'month')]);

/** A connection over a server that answers in turn, and then always with the last. */
function autumnOver(...answers: (() => Response)[]): Connection {
  const fetch = async () => (answers.length > 1 ? answers.shift() : answers[0])?.() as Response;
  return createValue(new QueryClient(), 'ada', {}, { current: { fetch } });
}

const refused = () => failure(403, 'forbidden');
const holding = (held: typeof pro) => () => Response.json(customerWith(held));

test('what was held before nobody could look has not just arrived', async () => {
  const hasArrived = await watchArrival(autumnOver(refused, holding(pro)), 'pro');
  const arrived = hasArrived();
  await vi.advanceTimersByTimeAsync(30_000);
  expect(await arrived).toBe(false);
});

test('what comes after the first look has arrived, also when nobody could look before', async () => {
  const hasArrived = await watchArrival(autumnOver(refused, holding(team), holding(pro)), 'pro');
  const arrived = hasArrived();
  await vi.advanceTimersByTimeAsync(30_000);
  expect(await arrived).toBe(true);
});

test('without a connection nobody waits for longer than with one', async () => {
  const hasArrived = await watchArrival(autumnOver(holding(team)), 'pro');
  onlineManager.setOnline(false);
  const arrived = hasArrived();
  await vi.advanceTimersByTimeAsync(16_000);
  expect(await Promise.race([arrived, 'still waiting'])).toBe(false);
});
