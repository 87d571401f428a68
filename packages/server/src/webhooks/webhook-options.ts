import type { Cache } from '../cache/cache.ts';
import type { ErrorReport, Logger } from '../options.ts';
import type { WebhookSecret } from './verify.ts';
import type { UnknownWebhook, Webhook, WebhookType } from './webhook-events.ts';
import type { WebhookStore } from './webhook-store.ts';

/** What is done on each type. What throws is tried again by the sender. */
export type WebhookHandlers = {
  readonly [Type in WebhookType]?: ((webhook: Webhook<Type>) => void | Promise<void>) | undefined;
};

export interface WebhookOptions {
  /**
   * The signing secret of the endpoint, from Autumn's dashboard: `whsec_…`. Several while one takes over from
   * another. Looked at when the first webhook comes; without it every one is answered 500.
   */
  readonly secret: WebhookSecret | (() => WebhookSecret | Promise<WebhookSecret>) | undefined;
  readonly on?: WebhookHandlers | undefined;
  /** What this kit does not know; without it such a webhook is answered 200 and dropped. */
  readonly other?: ((webhook: UnknownWebhook) => void | Promise<void>) | undefined;
  /**
   * The `cache` of your handler, the same object or the same Redis: what is kept there of the customer for an
   * outage is not believed any more, before anything else is done.
   */
  readonly cache?: Cache | undefined;
  /** Which webhooks were handled. Several processes share it, such as in `redisWebhookStore()`. @default the memory of this one */
  readonly store?: WebhookStore | undefined;
  /** Told of every webhook that was not handled, where it is not the sender's fault. */
  readonly onError?: ((report: ErrorReport) => void) | undefined;
  /** @default failures to the console */
  readonly logger?: Logger | false | undefined;
}
