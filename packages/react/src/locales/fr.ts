import type { Messages } from '../text/messages.ts';
import { account } from './fr/account.ts';
import { count } from './fr/count.ts';
import { failure } from './fr/failure.ts';
import { plan } from './fr/plan.ts';
import { purchase } from './fr/purchase.ts';
import { referral } from './fr/referral.ts';
import { team } from './fr/team.ts';
import { usage } from './fr/usage.ts';

/** French, formal ("vous"). */
export const fr: Messages = { ...plan, ...count, ...purchase, ...failure, ...account, ...usage, ...referral, ...team };
