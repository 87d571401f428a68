'use client';

import type { QueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { BrowserClient } from '../client/browser-client.ts';
import type { GateStore } from '../gates/gate-store.ts';
import type { CoreQueries } from '../queries/core-queries.ts';
import type { Messages } from '../text/messages.ts';

/** Whose billing it is, and the ways to it. What runs for longer than a render depends on this and on no words. */
export interface Connection {
  readonly client: BrowserClient;
  readonly queryClient: QueryClient;
  readonly identity: string | null;
  readonly queries: CoreQueries;
  /** Asks again for everything that a purchase or usage may have changed. */
  readonly refresh: () => Promise<void>;
  /** The part of `refresh` that was decided by the server. */
  readonly refreshChecks: () => Promise<void>;
  /** Has the other tabs of this person refresh. */
  readonly tellOtherTabs: () => void;
  readonly gates: GateStore;
}

/** What the provider gives to hooks and components. It changes with the identity and the language, and hardly ever else. */
export interface AutumnContextValue extends Connection {
  /** The same without words: another language starts nothing anew that depends on it. */
  readonly connection: Connection;
  readonly messages: Partial<Messages> | undefined;
  readonly locale: string;
  readonly timeZone: string;
  readonly currency: string | undefined;
}

export const AutumnContext = createContext<AutumnContextValue | null>(null);

/**
 * Client, query client, identity and `refresh()`, for what has no hook of its own.
 *
 * @example
 * const { refresh } = useAutumn();
 * socket.addEventListener('message', () => void refresh()); // your server has given somebody credits
 *
 * @throws {Error} outside of an `AutumnProvider`: a mistake in the program, seen on its first run.
 */
export function useAutumn(): AutumnContextValue {
  const value = useContext(AutumnContext);
  if (!value) throw new Error('Wrap this in <AutumnProvider identity={…}> of @autumn/react.');
  return value;
}
