import type { CheckIntent } from '@autumn/core/browser';
import { type AccessOptions, amountsOf, type DeclaredAmounts } from '../views/access-views.ts';
import type { SignedInCall } from './call.ts';

/** What the policy declares for features without numbers. */
const declaredAmounts = ({ service }: SignedInCall): DeclaredAmounts => {
  const rule = service.settings.policy.routes?.check;
  return (typeof rule === 'object' && rule.amounts) || {};
};

/** How the policy wants features to be shown. */
export const accessOptions = (call: SignedInCall): AccessOptions => ({
  credits: call.service.settings.credits,
  amounts: declaredAmounts(call),
});

/** The amount of this question is one that may be asked about. */
export const isDeclared = ({ featureId = '', requiredBalance = 1 }: CheckIntent, call: SignedInCall): boolean =>
  amountsOf(declaredAmounts(call), featureId).includes(requiredBalance);
