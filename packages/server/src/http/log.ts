import type { Settings } from '../settings.ts';

/** Writes a line to the operator's log. A logger that fails must not cost the answer. */
export function log(logger: Settings['logger'], message: string, details: object): void {
  try {
    if (logger) logger.error(message, details);
  } catch {
    // There is nobody left to tell.
  }
}

const restMs = 10_000;

/** Tells of something that fails for every request while it lasts, now and then. */
export function sparingly(logger: Settings['logger'], message: string): (error: unknown) => void {
  let toldAt = Number.NEGATIVE_INFINITY;
  return (error) => {
    if (Date.now() - toldAt < restMs) return;
    toldAt = Date.now();
    log(logger, message, { error });
  };
}
