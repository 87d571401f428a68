import { AutumnError, type AutumnErrorKind } from '@autumn/core/errors';

const failures = {
  usage_queue_full: [
    'connection',
    'The usage queue is full: events come faster than they can be stored or delivered. Try again later, or raise maxPending.',
  ],
  usage_queue_closed: ['config', 'The usage queue is closed; the event was not accepted.'],
  usage_not_delivered: [
    'connection',
    'The usage queue was closed before the event was delivered, and memory forgets it.',
  ],
  usage_not_stored: [
    'connection',
    'The store did not confirm the event. Track it again; with an idempotencyKey of your own it cannot count twice.',
  ],
  usage_lease_lost: ['connection', 'Another process has taken the event over.'],
  flush_timeout: ['connection', 'Not everything was delivered in time. What is stored goes on being delivered.'],
  dead_letter_not_found: ['validation', 'There is no dead event of this id.'],
  replay_window_over: [
    'validation',
    'This event was sent before and may have been counted, and the API forgets its key after 24 hours: sent again, it could count twice. Look for it in events.list; if it is not there, track it anew and remove this one.',
  ],
} as const satisfies Readonly<Record<string, readonly [AutumnErrorKind, string]>>;

export type UsageFailure = keyof typeof failures;

/** An error of the queue itself. `detail` is a word of the system's, such as `SQLITE_FULL`. */
export function failure(code: UsageFailure, detail?: string): AutumnError {
  const [kind, message] = failures[code];
  return new AutumnError(detail === undefined ? message : `${message} (${detail})`, { kind, code });
}

/** The code of a system's or database's error; its message may hold a path or a password. */
export const codeOf = (error: unknown): string | undefined => {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : undefined;
};
