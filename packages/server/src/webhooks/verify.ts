import { AutumnError } from '@autumn/core/errors';
import { Webhook as Verifier } from 'standardwebhooks';
import { refusal } from '../refusal.ts';

/** One secret, or several while one takes over from another. */
export type WebhookSecret = string | readonly string[];

/** What was signed, by somebody who knows the secret, within the last five minutes. */
export interface Signed {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly sentAt: number;
  readonly text: string;
}

/** `whsec_` and at least 24 bytes in base64. */
const secretShape = /^whsec_(?:[A-Za-z0-9+/]{4}){8,}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** @throws {AutumnError} `invalid_options`, of kind `config`; the message never holds the secret */
export function createVerifiers(secret: WebhookSecret | undefined): readonly Verifier[] {
  const secrets = typeof secret === 'string' ? [secret] : (secret ?? []);
  if (secrets.length > 0 && secrets.every((each) => secretShape.test(each)))
    return secrets.map((each) => new Verifier(each));
  throw new AutumnError('secret: the signing secret of the webhook is missing, or is not whsec_ and base64.', {
    kind: 'config',
    code: 'invalid_options',
  });
}

/**
 * Looks whether a text is signed, and was so a short time ago. All three headers must be of one family.
 *
 * @throws {AutumnError} `invalid_signature` (401), which does not say what is wrong
 */
export function verify(text: string, headers: Headers, verifiers: readonly Verifier[]): Signed {
  const family = headers.has('svix-id') ? 'svix' : 'webhook';
  const [id, timestamp, signature] = ['id', 'timestamp', 'signature'].map(
    (name) => headers.get(`${family}-${name}`) ?? '',
  ) as [string, string, string];
  // `parseInt` would read the beginning of anything else, and two headers of one name are joined by a comma.
  const isPlain = /^\d{1,12}$/.test(timestamp) && /^[\w.-]{1,256}$/.test(id);
  const standard = { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature };
  if (isPlain && verifiers.some((verifier) => isSigned(text, standard, verifier)))
    return { id, sentAt: Number(timestamp) * 1000, text };
  throw refusal('invalid_signature', 'The signature is missing, wrong or too old.');
}

function isSigned(text: string, headers: Record<string, string>, verifier: Verifier): boolean {
  try {
    verifier.verify(text, headers, { jsonParse: false });
    return true;
  } catch {
    return false;
  }
}
