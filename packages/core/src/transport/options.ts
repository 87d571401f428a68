import { AutumnError } from '../errors.ts';
import type { Hooks } from './hooks.ts';

export type Fetch = (input: Request) => Promise<Response>;

/** Sends a request by its parts. The runtime's own `fetch` makes a `Request` of them itself, and one is dear. */
export type Send = (url: string, init: RequestInit) => Promise<Response>;

export interface TransportOptions extends Hooks {
  /** The secret key, or a function that fetches it. @default process.env.AUTUMN_SECRET_KEY */
  readonly secretKey?: string | (() => string | Promise<string>) | undefined;
  /** @default process.env.AUTUMN_BASE_URL, else "https://api.useautumn.com/v1" */
  readonly baseUrl?: string | undefined;
  /** Attempts after the first one. @default 5 */
  readonly maxRetries?: number | undefined;
  /** Of one attempt. @default 10_000 */
  readonly timeoutMs?: number | undefined;
  /** Of a whole call with its retries. @default 30_000 */
  readonly deadlineMs?: number | undefined;
  /** Sends a request: a proxy, a test double, a sandbox's own `fetch`. @default globalThis.fetch */
  readonly fetch?: Fetch | undefined;
  /** @default "1.2" */
  readonly apiVersion?: string | undefined;
}

export interface TransportSettings extends Hooks {
  readonly secretKey: () => Promise<string>;
  readonly baseUrl: string;
  readonly maxRetries: number;
  readonly timeoutMs: number;
  readonly deadlineMs: number;
  readonly send: Send;
  readonly apiVersion: string;
}

const defaultBaseUrl = 'https://api.useautumn.com/v1';

const environment = (name: string): string | undefined =>
  (globalThis as { process?: { env?: Record<string, string | undefined> } }).process?.env?.[name] || undefined;

/** Fills in defaults and refuses settings that cannot work. The key is asked for when it is first needed. */
export function resolveOptions(options: TransportOptions): TransportSettings {
  return {
    secretKey: () => readKey(options.secretKey),
    baseUrl: readBaseUrl(options.baseUrl ?? environment('AUTUMN_BASE_URL') ?? defaultBaseUrl),
    maxRetries: options.maxRetries ?? 5,
    timeoutMs: options.timeoutMs ?? 10_000,
    deadlineMs: options.deadlineMs ?? 30_000,
    send: sendBy(options.fetch),
    apiVersion: options.apiVersion ?? '1.2',
    onRequest: options.onRequest,
    onResponse: options.onResponse,
    onRetry: options.onRetry,
  };
}

const sendBy =
  (fetch: Fetch | undefined): Send =>
  (url, init) =>
    fetch ? fetch(new Request(url, init)) : globalThis.fetch(url, init);

async function readKey(secretKey: TransportOptions['secretKey']): Promise<string> {
  const key =
    typeof secretKey === 'function' ? await askForKey(secretKey) : (secretKey ?? environment('AUTUMN_SECRET_KEY'));
  if (!key) {
    throw new AutumnError('No Autumn secret key. Set AUTUMN_SECRET_KEY, or pass secretKey.', {
      kind: 'config',
      code: 'missing_secret_key',
    });
  }
  // A line break would end the header, and the error of the HTTP client would quote the key.
  if (/[^\x21-\x7e]/.test(key)) {
    throw new AutumnError('The Autumn secret key holds a blank, a line break or another odd character.', {
      kind: 'config',
      code: 'invalid_secret_key',
    });
  }
  return key;
}

async function askForKey(secretKey: () => string | Promise<string>): Promise<string> {
  try {
    return await secretKey();
  } catch {
    // The application's own error may quote what it read, so it is not passed on.
    throw new AutumnError('The secretKey function failed.', {
      kind: 'config',
      code: 'missing_secret_key',
    });
  }
}

function readBaseUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username || url.search || url.hash) {
    throw new AutumnError('baseUrl must be an http(s) URL without credentials, query or fragment.', {
      kind: 'config',
      code: 'invalid_base_url',
    });
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}
