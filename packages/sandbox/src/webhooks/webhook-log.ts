/** One try to deliver a webhook, in real time. */
export interface WebhookAttempt {
  readonly at: number;
  readonly durationMs: number;
  /** Null when there was no answer. */
  readonly status: number | null;
  /** Why there was none. */
  readonly error: string | null;
}

/** A webhook as `GET /sandbox/webhooks` and the console show it. */
export interface LoggedWebhook {
  /** The `svix-id`, the same in every attempt. */
  readonly id: string;
  readonly type: string;
  readonly customerInternalId: string;
  /** On the customer's clock. */
  readonly at: number;
  /** The body, byte for byte. */
  readonly payload: string;
  /** `waiting` for its turn, an answer or the next attempt. */
  readonly state: 'waiting' | 'delivered' | 'failed';
  readonly attempts: readonly WebhookAttempt[];
}

export interface WebhookLog {
  /** Adds it, or puts what became of it in the place of what was. */
  readonly put: (webhook: LoggedWebhook) => void;
  readonly get: (id: string) => LoggedWebhook | undefined;
  /** Newest first. */
  readonly list: () => readonly LoggedWebhook[];
  readonly clear: () => void;
}

/** How many may wait for a receiver that does not answer. */
const WAITING = 10_000;

/** Remembers the latest, and those that still wait: a sandbox may run for weeks. */
export function createWebhookLog(limit = 500): WebhookLog {
  const webhooks = new Map<string, LoggedWebhook>();
  const forgetOne = () => {
    for (const { id, state } of webhooks.values()) {
      if (state === 'waiting' && webhooks.size <= WAITING) continue;
      webhooks.delete(id);
      return;
    }
  };
  return {
    put(webhook) {
      webhooks.set(webhook.id, webhook);
      if (webhooks.size > limit) forgetOne();
    },
    get: (id) => webhooks.get(id),
    list: () => [...webhooks.values()].reverse(),
    clear: () => webhooks.clear(),
  };
}
