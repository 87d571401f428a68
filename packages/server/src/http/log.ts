import type { Settings } from '../settings.ts';

/** Writes a line to the operator's log. A logger that fails must not cost the answer. */
export function log(logger: Settings['logger'], message: string, details: object): void {
  try {
    if (logger) logger.error(message, details);
  } catch {
    // There is nobody left to tell.
  }
}
