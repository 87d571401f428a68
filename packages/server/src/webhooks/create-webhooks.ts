import { AutumnError } from '@autumn/core/errors';
import { markChanged } from '../cache/changed.ts';
import { readText } from '../guard/read-body.ts';
import { within } from '../guard/within.ts';
import { answer, answerError } from '../http/answer.ts';
import { toBrowserError } from '../http/browser-error.ts';
import { consoleLogger } from '../http/log.ts';
import { report } from '../http/report.ts';
import { own } from '../own.ts';
import { callback, refusal } from '../refusal.ts';
import { type ReadWebhook, readWebhook } from './read-webhook.ts';
import { createVerifiers, verify } from './verify.ts';
import type { WebhookOptions } from './webhook-options.ts';
import { memoryWebhookStore, type WebhookStore } from './webhook-store.ts';

const mostBytes = 1024 * 1024;
const bodyMs = 10_000;
const storeMs = 1_000;

/** Longer than a handler takes; who died in the middle of one has lost it then. */
const leaseMs = 5 * 60_000;

/** Longer than a sender goes on trying. */
const keptMs = 3 * 24 * 3_600_000;

/**
 * Receives Autumn's webhooks: verifies the signature, refuses what is older than five minutes, and handles each
 * one once.
 *
 * A handler that throws is answered 500, and one that is still at work 409: the sender tries again later, with the
 * same id. A process that dies in the middle of a handler does too, so a handler may run twice. Webhooks
 * may come in another order than things happened: read what you need anew, from the API.
 *
 * @example
 * export const POST = createWebhooks({
 *   secret: process.env.AUTUMN_WEBHOOK_SECRET,
 *   cache,
 *   on: {
 *     'customer.products.updated': async ({ customerId, data }) => greet(customerId, data.scenario),
 *     'balances.limit_reached': async ({ customerId, data }) => tellLimit(customerId, data.featureId),
 *   },
 * });
 */
export function createWebhooks(options: WebhookOptions): (request: Request) => Promise<Response> {
  const { logger = consoleLogger, onError } = options;
  const store = options.store ?? memoryWebhookStore();
  return async (request) => {
    const requestId = crypto.randomUUID();
    const seen: { webhook?: ReadWebhook['webhook'] } = {};
    const extra = { 'x-request-id': requestId };
    try {
      if (request.method !== 'POST') throw refusal('method_not_allowed', 'Use POST.');
      const { secret } = options;
      const verifiers = createVerifiers(typeof secret === 'function' ? await callback('secret', secret) : secret);
      const text = await readText(request, { mostBytes, deadlineMs: bodyMs });
      const read = readWebhook(verify(text, request.headers, verifiers));
      seen.webhook = read.webhook;
      await handleOnce(read, options, store);
      return answer({ received: true }, extra);
    } catch (error) {
      const told = toBrowserError(error, requestId);
      const { type: route = null, customerId = null } = seen.webhook ?? {};
      const { status, code } = told;
      if (status >= 500) report({ logger, onError }, { requestId, route, customerId, status, code, error });
      return answerError(request, told, extra, AutumnError.is(error) ? error.retryAfterMs : undefined);
    }
  };
}

/** Waits for store or cache, but not for ever: without them nobody knows whether this was handled. */
const ask = <Value>(what: string, work: Promise<Value>): Promise<Value> =>
  callback(what, () => within(storeMs, work, () => new Error(`The ${what} took longer than ${storeMs} ms.`)));

async function handleOnce(read: ReadWebhook, options: WebhookOptions, store: WebhookStore): Promise<void> {
  const { id, customerId } = read.webhook;
  const state = await ask('store', store.begin(id, leaseMs));
  if (state === 'done') return;
  // Not 200: if the one at work fails, this attempt would have been the last.
  if (state === 'running') throw refusal('webhook_running', 'This webhook is being handled.', 5_000);
  try {
    const { cache } = options;
    if (cache && customerId !== null) await ask('cache', markChanged(cache, customerId));
    await callback(`the handler of ${read.webhook.type}`, () => run(read, options));
  } catch (error) {
    // If this fails too, the lease ends by itself.
    await ask('store', store.release(id)).catch(() => {});
    throw error;
  }
  try {
    await ask('store', store.finish(id, keptMs));
  } catch {
    // It was handled, and that is what the sender asks. Another attempt finds it running until the lease ends.
  }
}

function run(read: ReadWebhook, { on = {}, other }: WebhookOptions): void | Promise<void> {
  if (!read.isKnown) return other?.(read.webhook);
  // Looked up by its own type, which the compiler cannot follow through a union.
  const handler = own(on, read.webhook.type) as ((webhook: typeof read.webhook) => void | Promise<void>) | undefined;
  return handler?.(read.webhook);
}
