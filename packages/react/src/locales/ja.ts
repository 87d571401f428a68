import type { Messages } from '../text/messages.ts';
import { account } from './ja/account.ts';
import { failure } from './ja/failure.ts';
import { meter } from './ja/meter.ts';
import { paywall } from './ja/paywall.ts';
import { plan } from './ja/plan.ts';
import { purchase } from './ja/purchase.ts';
import { referral } from './ja/referral.ts';
import { team } from './ja/team.ts';
import { usage } from './ja/usage.ts';

/** Japanese, polite. */
export const ja: Messages = {
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
