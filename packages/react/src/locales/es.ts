import type { Messages } from '../text/messages.ts';
import { account } from './es/account.ts';
import { failure } from './es/failure.ts';
import { meter } from './es/meter.ts';
import { paywall } from './es/paywall.ts';
import { plan } from './es/plan.ts';
import { purchase } from './es/purchase.ts';
import { referral } from './es/referral.ts';
import { team } from './es/team.ts';
import { usage } from './es/usage.ts';

/** Spanish, informal ("tú"). */
export const es: Messages = {
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
