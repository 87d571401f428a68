import type { Messages } from '../text/messages.ts';
import { account } from './de/account.ts';
import { failure } from './de/failure.ts';
import { meter } from './de/meter.ts';
import { paywall } from './de/paywall.ts';
import { plan } from './de/plan.ts';
import { purchase } from './de/purchase.ts';
import { referral } from './de/referral.ts';
import { team } from './de/team.ts';
import { usage } from './de/usage.ts';

/** German, formal ("Sie"). */
export const de: Messages = {
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
