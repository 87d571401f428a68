import type { CheckView } from '@autumn/core/browser';
import type { SignedInCall } from '../gate/call.ts';
import { refusal } from '../refusal.ts';
import type { GuardRule, Reservation, Usage } from './guard-rule.ts';
import { checkUnits, openReservation, takeReservation } from './reserve.ts';

/** Work that may begin, and how it ends. */
export interface Begun {
  readonly usage: Usage;
  readonly succeed: () => Promise<void>;
  readonly fail: () => Promise<void>;
}

const messages = { no_access: 'Your plan does not include this.', limit_reached: 'Not enough is left.' } as const;

/** @throws {AutumnError} `no_access` or `limit_reached`, both 402; where Autumn fails, by the policy */
async function requireAccess(rule: GuardRule, call: SignedInCall): Promise<CheckView> {
  const view = await askAccess(rule, call);
  if (view.allowed) return view;
  const code = view.reason === 'limit_reached' ? 'limit_reached' : 'no_access';
  throw refusal(code, messages[code]);
}

export const askAccess = ({ feature, requiredBalance, entityId }: GuardRule, call: SignedInCall): Promise<CheckView> =>
  call.enter('check', { featureId: feature, requiredBalance, entityId });

/** Checks, and takes the units before the work. */
export async function reserve(rule: GuardRule, call: SignedInCall): Promise<Reservation> {
  const { source } = await requireAccess(rule, call);
  return takeReservation(rule, source, call);
}

/** Checks, and takes the units where the rule wants them taken first. */
export async function begin(rule: GuardRule, call: SignedInCall): Promise<Begun> {
  const account = rule.reserve
    ? await reserve(rule, call)
    : openReservation(rule, 0, (await requireAccess(rule, call)).source, call);
  let used = rule.requiredBalance ?? 1;
  const set = (units: number) => {
    checkUnits(units);
    used = units;
  };
  return {
    usage: { set, source: account.source },
    succeed: () => account.settle(used),
    fail: () => account.release(),
  };
}
