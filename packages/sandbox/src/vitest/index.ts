import { Autumn } from '@autumn/core';
import { type TestAPI, test } from 'vitest';
import type { Card } from '../engine/state.ts';
import { createSandbox, type Sandbox, type SandboxOptions } from '../sandbox.ts';
import type { Outcome } from '../sessions.ts';
import { after, type Span } from '../testing/duration.ts';
import { completePage } from '../testing/payment-page.ts';

export interface SandboxFixtures {
  /** A sandbox of this test alone. */
  readonly sandbox: Sandbox;
  /** A client of it, without retries: a test sees the first answer. */
  readonly autumn: Autumn;
  readonly clock: {
    /** Epoch milliseconds. */
    readonly now: () => number;
    /** Moves time forward by the calendar, such as `"1 month"`; renewals and resets happen on the way. */
    readonly advance: (span: Span) => void;
  };
  /** Puts a card on file, or takes it away with null. */
  readonly card: (customerId: string, card: Card | null) => void;
  /** Does what a button of the payment page at `url` does. @default outcome: "paid" */
  readonly pay: (url: string, outcome?: Outcome) => Promise<void>;
}

/**
 * Vitest's `test`, where each test asks for what it needs of a fresh sandbox; tests may run concurrently.
 * Time stands still unless `frozen: false`. Options are those of `createSandbox`.
 *
 * @example
 * const test = sandboxTest({ catalog });
 * test('pro unlocks exports', async ({ autumn, clock, card }) => { … });
 */
export function sandboxTest(options: SandboxOptions = {}): TestAPI<SandboxFixtures> {
  return test.extend<SandboxFixtures>({
    // biome-ignore lint/correctness/noEmptyPattern: Vitest reads what a fixture needs off this pattern
    sandbox: async ({}, use) => {
      const sandbox = createSandbox({ frozen: true, ...options });
      await use(sandbox);
      sandbox.close();
    },
    autumn: async ({ sandbox: { key, fetch } }, use) => {
      await use(new Autumn({ baseUrl: 'http://sandbox/v1', secretKey: key, fetch, maxRetries: 0 }));
    },
    clock: async ({ sandbox }, use) => {
      await use({ now: sandbox.now, advance: (span) => sandbox.moveClock({ now: after(sandbox.now(), span) }) });
    },
    card: async ({ sandbox }, use) => {
      await use(sandbox.setCard);
    },
    pay: async ({ sandbox }, use) => {
      await use((url, outcome = 'paid') => completePage(sandbox.fetch, sandbox.key, url, outcome));
    },
  });
}
