import type { BrowserRouteName } from '@autumn/core/browser';
import type { Call } from '../gate/call.ts';
import type { HandledEvent } from '../options.ts';
import { log } from './log.ts';

/** Tells the application what was done for whom. A broken `onEvent` must not cost the answer. */
export function tellEvent({ door, identity, service }: Call, route: BrowserRouteName, done: object): void {
  const { logger, onEvent } = service.settings;
  if (!onEvent) return;
  const { requestId, isBrowser } = door;
  const event = { requestId, isBrowser, customerId: identity?.customerId ?? null, route, ...done };
  // Async, because an `onEvent` that awaits fails later, and an unhandled rejection ends Node.
  const tell = async () => onEvent(event as HandledEvent);
  tell().catch((err: unknown) => log(logger, 'error', 'onEvent failed', { requestId, err }));
}
