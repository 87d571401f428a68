import { Webhook } from 'standardwebhooks';

/** Where webhooks go, and how they are signed. */
export interface WebhookOptions {
  /** They go there and nowhere else; redirects are not followed. */
  readonly url: string;
  /** `whsec_` and 24 to 64 bytes in base64. @default DEFAULT_WEBHOOK_SECRET */
  readonly secret?: string | undefined;
  /** Pauses before further attempts, in real milliseconds. @default 1 s, 5 s, 30 s, 2 min, 10 min */
  readonly retryDelaysMs?: readonly number[] | undefined;
  /** How long one attempt may take. @default 10_000 */
  readonly timeoutMs?: number | undefined;
}

/** Signs webhooks where no secret is given. It is no secret: everybody's sandbox has it. */
export const DEFAULT_WEBHOOK_SECRET = 'whsec_YXV0dW1uLXNhbmRib3gtd2ViaG9va3Mh';

export type WebhookSettings = { readonly [Name in keyof WebhookOptions]-?: NonNullable<WebhookOptions[Name]> };

/** Fills in what was left out. Throws an `Error` that says what is wrong with the rest. */
export function readWebhookOptions({
  url,
  secret = DEFAULT_WEBHOOK_SECRET,
  retryDelaysMs = [1000, 5000, 30_000, 120_000, 600_000],
  timeoutMs = 10_000,
}: WebhookOptions): WebhookSettings {
  const address = URL.canParse(url) ? new URL(url) : undefined;
  if (!address || !['http:', 'https:'].includes(address.protocol))
    throw new Error(`Webhooks cannot go to ${url}: an address such as http://127.0.0.1:3000/api/webhooks.`);
  if (address.username || address.password) throw new Error('Webhooks cannot go to an address with a password in it.');
  if (!isSecret(secret)) throw new Error('A webhook secret is whsec_ and 24 to 64 bytes in base64.');
  return { url: address.href, secret, retryDelaysMs, timeoutMs };
}

function isSecret(secret: string): boolean {
  if (!/^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/.test(secret)) return false;
  try {
    new Webhook(secret);
    return true;
  } catch {
    return false;
  }
}
