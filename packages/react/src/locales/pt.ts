import type { Messages } from '../text/messages.ts';
import { account } from './pt/account.ts';
import { failure } from './pt/failure.ts';
import { meter } from './pt/meter.ts';
import { paywall } from './pt/paywall.ts';
import { plan } from './pt/plan.ts';
import { purchase } from './pt/purchase.ts';
import { referral } from './pt/referral.ts';
import { team } from './pt/team.ts';
import { usage } from './pt/usage.ts';

/** Portuguese, as in Brazil. */
export const pt: Messages = {
  ...plan,
  ...meter,
  ...paywall,
  ...purchase,
  ...failure,
  ...account,
  ...usage,
  ...referral,
  ...team,
};
