import type { Access } from './access.ts';

export interface Decision {
  readonly allowed: boolean;
  /** `no_access`: does not have the feature; `limit_reached`: has it, but not enough is left. */
  readonly reason: 'no_access' | 'limit_reached' | null;
  /** False when only the server's `check` knows. */
  readonly exact: boolean;
}

/**
 * Decides as the API's `check` does, for `requiredBalance` units of the feature.
 *
 * For display only: spending is always decided by the server.
 *
 * @example
 * const { allowed, reason } = decide(accessOf(customer, 'messages'), 3);
 */
export function decide(access: Access, requiredBalance = 1): Decision {
  const { held, available, exact } = access;
  if (!held) return { allowed: false, reason: 'no_access', exact };
  const allowed = requiredBalance < 0 || available === null || requiredBalance <= available;
  return { allowed, reason: allowed ? null : 'limit_reached', exact };
}
