import { AutumnError } from '@autumn/core/errors';

const transientStatuses = new Set([423, 429, 500, 502, 503, 504]);

/** Worth asking again: nothing is wrong with the question. */
const isTransient = (error: unknown): boolean =>
  AutumnError.is(error) && (error.kind === 'connection' || transientStatuses.has(error.status ?? 0));

const mostRetries = 2;
const firstDelayMs = 400;
const healEveryMs = 10_000;

/** How reads behave: few quick retries, and then slow ones for as long as somebody looks at the error. */
export const readBehaviour = {
  retry: (failures: number, error: Error): boolean => failures < mostRetries && isTransient(error),
  retryDelay: (failures: number, error: Error): number =>
    (AutumnError.is(error) ? error.retryAfterMs : undefined) ?? firstDelayMs * 2 ** failures,
  refetchInterval: ({ state }: { readonly state: { readonly error: Error | null } }): number | false =>
    isTransient(state.error) && healEveryMs,
} as const;
