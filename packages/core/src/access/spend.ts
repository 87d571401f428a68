import type { Access } from './access.ts';
import { sum } from './decimal.ts';

/**
 * How many of `value` units a balance would really lose: the API takes what is there, and drops the rest.
 *
 * @see billing-semantics.md §3.2
 */
export const takenOf = ({ available }: Access, value: number): number =>
  available === null ? value : Math.min(value, Math.max(0, available));

/**
 * The access after `units` more were used; negative units give back. For display, until the server has
 * counted them: a boolean or unlimited feature stays as it is.
 *
 * @example
 * const after = spend(access, takenOf(access, 300));
 */
export function spend(access: Access, units: number): Access {
  if (access.type === 'boolean' || access.unlimited) return access;
  return {
    ...access,
    balance: sum(access.balance, -units),
    usage: sum(access.usage, units),
    available: access.available === null ? null : sum(access.available, -units),
  };
}
