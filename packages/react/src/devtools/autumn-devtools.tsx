'use client';

import type { ReactNode } from 'react';
import { AttachedDevtools } from './attached-devtools.tsx';
import type { AutumnDevtoolsProps } from './devtools-props.ts';

declare const process: { readonly env: { readonly NODE_ENV: string } };

/**
 * A button in a corner that opens what this page knows of billing: the customer, every access, the last 100 checks
 * with their reasons, and the requests to your handler. It asks for nothing by itself. A feature can be forced to be
 * allowed or denied in this tab; that changes what is shown, and nothing of what the server permits.
 *
 * Where `process.env.NODE_ENV` is `production` it renders nothing, and a bundler leaves out everything behind it.
 *
 * @example
 * <AutumnProvider identity={user.id}>
 *   <App />
 *   <AutumnDevtools console="http://127.0.0.1:4242" />
 * </AutumnProvider>
 *
 * @throws {Error} outside of an `AutumnProvider`, in development.
 */
export const AutumnDevtools: (props: AutumnDevtoolsProps) => ReactNode =
  // Written out, because this is what bundlers replace.
  process.env.NODE_ENV === 'production' ? () => null : AttachedDevtools;
