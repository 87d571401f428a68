import type { Messages } from '../text/messages.ts';
import { account } from './ar/account.ts';
import { failure } from './ar/failure.ts';
import { meter } from './ar/meter.ts';
import { paywall } from './ar/paywall.ts';
import { plan } from './ar/plan.ts';
import { purchase } from './ar/purchase.ts';
import { referral } from './ar/referral.ts';
import { team } from './ar/team.ts';
import { usage } from './ar/usage.ts';

/** Modern Standard Arabic: right to left, with the six plural forms. */
export const ar: Messages = {
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
