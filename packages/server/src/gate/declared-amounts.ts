import type { CheckIntent } from '@autumn/core/browser';
import { amountsOf, type DeclaredAmounts } from '../views/access-views.ts';
import type { SignedInCall } from './call.ts';

/** What the policy declares for features that credits pay for. */
export function declaredAmounts({ service }: SignedInCall): DeclaredAmounts {
  const rule = service.settings.policy.routes?.check;
  return (typeof rule === 'object' && rule.amounts) || {};
}

/** The amount of this question is one that may be asked about. */
export const isDeclared = ({ featureId = '', requiredBalance = 1 }: CheckIntent, call: SignedInCall): boolean =>
  amountsOf(declaredAmounts(call), featureId).includes(requiredBalance);
