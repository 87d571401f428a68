import { Webhook } from 'standardwebhooks';
import type { WebhookAttempt } from './webhook-log.ts';
import type { WebhookSettings } from './webhook-options.ts';

/** One attempt, signed for the moment that it is made. Ends early with `over`. */
export async function sendWebhook(
  { id, payload }: { readonly id: string; readonly payload: string },
  { url, secret, timeoutMs }: WebhookSettings,
  over: AbortSignal,
): Promise<WebhookAttempt> {
  const at = Date.now();
  const outcome = (status: number | null, error: string | null): WebhookAttempt => ({
    at,
    durationMs: Date.now() - at,
    status,
    error,
  });
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'autumn-sandbox',
    'svix-id': id,
    'svix-timestamp': String(Math.floor(at / 1000)),
    'svix-signature': new Webhook(secret).sign(id, new Date(at), payload),
  };
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers,
      body: payload,
      // Only the address that was asked for is written to.
      redirect: 'manual',
      signal: AbortSignal.any([over, AbortSignal.timeout(timeoutMs)]),
    });
    await response.body?.cancel();
    return outcome(response.status, null);
  } catch (error) {
    return outcome(null, reasonOf(error));
  }
}

export const isDelivered = ({ status }: WebhookAttempt): boolean => status !== null && status >= 200 && status < 300;

/** `fetch` says little itself; what it stumbled over says more. */
function reasonOf(error: unknown): string {
  const { message, cause } = error as Error & {
    readonly cause?: { readonly code?: string; readonly message?: string };
  };
  return cause?.code ?? cause?.message ?? message;
}
