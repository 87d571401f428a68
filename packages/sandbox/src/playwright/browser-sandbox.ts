import { Autumn } from '@autumn/core';
import type { Controls } from '../control/controls.ts';
import type { Card } from '../engine/state.ts';
import { createSandbox, type SandboxOptions } from '../sandbox.ts';
import { serve } from '../serve.ts';
import { after, type Span } from '../testing/duration.ts';
import { type PaymentPages, paymentPages } from './payment-pages.ts';

export interface BrowserSandboxOptions extends SandboxOptions {
  /** For an app that was started with a fixed `AUTUMN_BASE_URL`; then use one worker. @default 0, a free one */
  readonly port?: number | undefined;
}

/** A sandbox that an app and a browser reach over HTTP, and what a test does to it. */
export interface BrowserSandbox extends PaymentPages {
  /** Without a trailing slash; the API is under `/v1`. */
  readonly url: string;
  /** What the app is started with. */
  readonly env: { readonly AUTUMN_BASE_URL: string; readonly AUTUMN_SECRET_KEY: string };
  /** A client of it, without retries, to prepare and to look. */
  readonly autumn: Autumn;
  /** Moves time forward by the calendar, such as `"1 month"`, for all or for one customer. */
  readonly advance: (span: Span, customerId?: string) => void;
  /** Puts a card on file, or takes it away with null. */
  readonly card: (customerId: string, card: Card | null) => void;
  /** Everything else that only a sandbox can do: faults, reward programs, a reset. */
  readonly controls: Controls;
}

/**
 * Starts a sandbox on 127.0.0.1, with or without Playwright's own test runner. Rejects with `EADDRINUSE`
 * when the port is taken.
 *
 * @example
 * const sandbox = await openBrowserSandbox({ catalog });
 * await page.goto(checkoutUrl);
 * await sandbox.pay(page);
 * await sandbox.close();
 */
export async function openBrowserSandbox({
  port = 0,
  ...options
}: BrowserSandboxOptions = {}): Promise<BrowserSandbox & { readonly close: () => Promise<void> }> {
  const sandbox = createSandbox(options);
  const { url, close } = await serve({ sandbox, port });
  const env = { AUTUMN_BASE_URL: `${url}/v1`, AUTUMN_SECRET_KEY: sandbox.key };
  return {
    ...paymentPages(url),
    url,
    env,
    autumn: new Autumn({ baseUrl: env.AUTUMN_BASE_URL, secretKey: sandbox.key, maxRetries: 0 }),
    advance: (span, customerId) => sandbox.moveClock({ now: after(sandbox.now(), span), customerId }),
    card: sandbox.setCard,
    controls: sandbox,
    close: () => close().finally(sandbox.close),
  };
}
