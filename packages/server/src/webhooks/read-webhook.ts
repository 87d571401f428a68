import { fromWire } from '@autumn/core/wire';
import * as z from 'zod/mini';
import { own } from '../own.ts';
import { refusal } from '../refusal.ts';
import type { Signed } from './verify.ts';
import type { UnknownWebhook, Webhook, WebhookType } from './webhook-events.ts';
import { webhookSchemas } from './webhook-schemas.ts';

const envelope = z.object({ type: z.string(), data: z.record(z.string(), z.unknown()) });
const named = z.object({ id: z.string() });

/** A webhook as its type says; `isKnown` is false where it stays as it was sent. */
export type ReadWebhook =
  | { readonly isKnown: true; readonly webhook: Webhook }
  | { readonly isKnown: false; readonly webhook: UnknownWebhook };

/**
 * Makes a typed webhook of a text that was found to be signed.
 *
 * @throws {AutumnError} `invalid_json` (400) when it is no webhook at all
 */
export function readWebhook({ id, sentAt, text }: Signed): ReadWebhook {
  const body = envelope.safeParse(parse(text));
  if (!body.success) throw refusal('invalid_json', 'The body is not a webhook: { type, data }.');
  const { type, data } = body.data;
  const customerId = textOf(data['customer_id']) ?? idOf(data['customer']);
  const entityId = textOf(data['entity_id']) ?? idOf(data['entity']);
  const info = { id, sentAt, customerId, entityId };
  const schema = own<z.ZodMiniType>(webhookSchemas, type);
  const parsed = schema?.safeParse(fromWire(schema, data));
  if (!parsed?.success) return { isKnown: false, webhook: { ...info, type, data } };
  // The schema was looked up by the type, which the compiler cannot follow.
  const known = { ...info, type: type as WebhookType, data: parsed.data } as Webhook;
  return { isKnown: true, webhook: known };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const idOf = (value: unknown): string | null => textOf(named.safeParse(value).data?.id);
