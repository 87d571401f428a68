import { parseArgs } from 'node:util';
import { DEFAULT_KEY } from './sandbox.ts';
import { DEFAULT_WEBHOOK_SECRET, readWebhookOptions } from './webhooks/webhook-options.ts';

export const usage = `autumn-sandbox: the Autumn billing API on your desk
autumn-sandbox types [--catalog FILE | --live] > autumn.d.ts

  --port NUMBER     where to listen; 0 picks a free port      (4242)
  --catalog FILE    features and products to begin with       (.json, .js, .mjs, .ts)
                    or one of seats, ai-credits, api-usage
  --db FILE         where the state is kept, also after kill   (in memory)
  --key KEY         the secret key that opens it              (${DEFAULT_KEY})
  --webhook URL     where webhooks go                         (none are sent)
  --webhook-secret  signs them: whsec_ and base64             (always the same)
  --now ISO         when its clock starts                     (the real time)
  --quiet           print the URL only
  --help            print this

  types             prints the ids of a catalog as TypeScript, or of the account
                    that AUTUMN_SECRET_KEY opens (--live, which only reads)
`;

/** What the command was asked to do. */
export interface CommandLine {
  readonly port: number;
  readonly catalog: string | undefined;
  /** A SQLite file; in memory without one. */
  readonly db: string | undefined;
  readonly key: string;
  readonly webhook: string | undefined;
  readonly webhookSecret: string;
  readonly now: number | undefined;
  readonly quiet: boolean;
  readonly help: boolean;
}

/** A command line that cannot be followed; the message says why. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '4242' },
        catalog: { type: 'string' },
        db: { type: 'string' },
        key: { type: 'string', default: DEFAULT_KEY },
        webhook: { type: 'string' },
        'webhook-secret': { type: 'string', default: DEFAULT_WEBHOOK_SECRET },
        now: { type: 'string' },
        quiet: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

export function readCommandLine(args: readonly string[]): CommandLine {
  const { port, now, key, 'webhook-secret': webhookSecret, ...rest } = parse(args);
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new UsageError(`--port ${port}: a number from 0 to 65535.`);
  if (key.startsWith('am_sk_live_')) throw new UsageError('--key: the sandbox refuses live keys.');
  if (!key.startsWith('am_sk_')) throw new UsageError('--key: secret keys start with am_sk_test_.');
  const at = now === undefined ? undefined : Date.parse(now);
  if (Number.isNaN(at)) throw new UsageError(`--now ${now}: a date such as 2026-11-22T15:00:00Z.`);
  if (rest.db === '') throw new UsageError('--db: the name of a file.');
  if (rest.webhook !== undefined) checkWebhook(rest.webhook, webhookSecret);
  return {
    catalog: undefined,
    db: undefined,
    webhook: undefined,
    webhookSecret,
    ...rest,
    port: Number(port),
    key,
    now: at,
  };
}

function checkWebhook(url: string, secret: string): void {
  try {
    readWebhookOptions({ url, secret });
  } catch (error) {
    throw new UsageError(`--webhook: ${(error as Error).message}`);
  }
}
