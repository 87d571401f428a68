import { setTimeout as pause } from 'node:timers/promises';
import { ApiError } from '../api-error.ts';
import type { EngineContext } from '../engine/state.ts';
import { isDelivered, sendWebhook } from './send-webhook.ts';
import type { CustomerChange } from './watch-customers.ts';
import { webhookEvents } from './webhook-events.ts';
import { createWebhookLog, type LoggedWebhook } from './webhook-log.ts';
import { readWebhookOptions, type WebhookOptions } from './webhook-options.ts';

/** Sends webhooks beside the work of the API, and remembers what became of them. */
export interface Outbox {
  /** Null where there is no address to send them to. */
  readonly url: string | null;
  /** Takes changes of customers; returns at once. */
  readonly take: (changes: readonly CustomerChange[], engine: (change: CustomerChange) => EngineContext) => void;
  readonly list: () => readonly LoggedWebhook[];
  /** Sends one again, with the same id, after what waits for the same customer. */
  readonly resend: (id: string) => void;
  /** Forgets all, also what is on its way. */
  readonly clear: () => void;
}

export interface OutboxDoors {
  /** Where the pages live that the webhooks' objects point to. */
  readonly origin: () => string;
  /** Something is to be seen. */
  readonly changed: () => void;
  readonly report: (error: unknown) => void;
}

/** One customer's webhooks go out in order, each after the one before has arrived or is given up. */
export function createOutbox(options: WebhookOptions, { origin, changed, report }: OutboxDoors): Outbox {
  const settings = readWebhookOptions(options);
  const log = createWebhookLog();
  const queues = new Map<string, Promise<void>>();
  let end = new AbortController();

  const put = (webhook: LoggedWebhook) => {
    log.put(webhook);
    changed();
    return webhook;
  };

  async function deliver(id: string, over: AbortSignal): Promise<void> {
    for (const delayMs of [0, ...settings.retryDelaysMs]) {
      if (delayMs > 0) await pause(delayMs, undefined, { signal: over, ref: false });
      const webhook = log.get(id);
      if (!webhook || over.aborted) return;
      const attempt = await sendWebhook(webhook, settings, over);
      if (over.aborted) return;
      const attempts = [...webhook.attempts, attempt];
      put({ ...webhook, attempts, state: isDelivered(attempt) ? 'delivered' : 'waiting' });
      if (isDelivered(attempt)) return;
    }
    const webhook = log.get(id);
    if (webhook) put({ ...webhook, state: 'failed' });
  }

  function enqueue({ id, customerInternalId }: LoggedWebhook): void {
    const over = end.signal;
    const before = queues.get(customerInternalId) ?? Promise.resolve();
    const queue = before
      .then(() => deliver(id, over))
      .catch((error: unknown) => {
        if (!over.aborted) report(error);
      })
      .finally(() => {
        if (queues.get(customerInternalId) === queue) queues.delete(customerInternalId);
      });
    queues.set(customerInternalId, queue);
  }

  const announce = (change: CustomerChange, engine: EngineContext) => {
    for (const { type, data } of webhookEvents(change, engine, origin())) {
      const webhook: LoggedWebhook = {
        id: `msg_${crypto.randomUUID().replaceAll('-', '')}`,
        type,
        customerInternalId: change.after.internalId,
        at: engine.now,
        payload: JSON.stringify({ type, data }),
        state: 'waiting',
        attempts: [],
      };
      enqueue(put(webhook));
    }
  };

  return {
    url: settings.url,
    take(changes, engine) {
      const over = end.signal;
      // As of now, but written down later: the API's answer does not wait for it.
      const due = changes.map((change) => ({ change, engine: engine(change) }));
      setImmediate(() => {
        if (over.aborted) return;
        try {
          for (const { change, engine: then } of due) announce(change, then);
        } catch (error) {
          report(error);
        }
      });
    },
    list: log.list,
    resend(id) {
      const webhook = log.get(id);
      if (!webhook) throw new ApiError(404, 'webhook_not_found', `There is no webhook ${id}.`);
      enqueue(put({ ...webhook, state: 'waiting' }));
    },
    clear() {
      end.abort();
      end = new AbortController();
      queues.clear();
      log.clear();
    },
  };
}

/** For a sandbox that was given no address. */
export const noOutbox: Outbox = {
  url: null,
  take() {},
  list: () => [],
  resend(id) {
    throw new ApiError(
      404,
      'webhook_not_found',
      `There is no webhook ${id}: the sandbox has no address to send any to.`,
    );
  },
  clear() {},
};
