import type { Messages } from '../text/messages.ts';
import { account } from './fr/account.ts';
import { failure } from './fr/failure.ts';
import { meter } from './fr/meter.ts';
import { paywall } from './fr/paywall.ts';
import { plan } from './fr/plan.ts';
import { purchase } from './fr/purchase.ts';
import { referral } from './fr/referral.ts';
import { team } from './fr/team.ts';
import { usage } from './fr/usage.ts';

/** French, formal ("vous"). */
export const fr: Messages = {
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
