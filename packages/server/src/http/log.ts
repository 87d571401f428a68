import type { Logger } from '../options.ts';

export type Level = 'error' | 'info' | 'debug';

/** Writes a line to the operator's log. A logger that fails must not cost the answer. */
export function log(logger: Logger | false, level: Level, message: string, details: object): void {
  try {
    if (logger) logger[level]?.(details, `autumn: ${message}`);
  } catch {
    // There is nobody left to tell.
  }
}

const terminal: Pick<Console, 'error'> = console;

/** Failures alone, the words first, as the console likes them. */
export const consoleLogger: Logger = { error: (details, message) => terminal.error(message, details) };

const restMs = 10_000;

/** Tells of something that fails for every request while it lasts, now and then. */
export function sparingly(logger: Logger | false, message: string): (err: unknown) => void {
  let toldAt = Number.NEGATIVE_INFINITY;
  return (err) => {
    if (Date.now() - toldAt < restMs) return;
    toldAt = Date.now();
    log(logger, 'error', message, { err });
  };
}
