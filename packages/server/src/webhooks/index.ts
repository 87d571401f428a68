export { createWebhooks } from './create-webhooks.ts';
export { nodeWebhooks } from './node-webhooks.ts';
export type { WebhookSecret } from './verify.ts';
export type { UnknownWebhook, Webhook, WebhookData, WebhookInfo, WebhookType } from './webhook-events.ts';
export type { WebhookHandlers, WebhookOptions } from './webhook-options.ts';
export { memoryWebhookStore, type WebhookStore } from './webhook-store.ts';
