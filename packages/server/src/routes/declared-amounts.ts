import type { SignedInCall } from '../gate/call.ts';
import type { DeclaredAmounts } from '../views/access-views.ts';

/** What the policy declares for features that credits pay for. */
export function declaredAmounts({ service }: SignedInCall): DeclaredAmounts {
  const rule = service.settings.policy.routes?.check;
  return (typeof rule === 'object' && rule.amounts) || {};
}
