import type { Messages } from '../text/messages.ts';
import { account } from './pt/account.ts';
import { count } from './pt/count.ts';
import { failure } from './pt/failure.ts';
import { plan } from './pt/plan.ts';
import { purchase } from './pt/purchase.ts';
import { referral } from './pt/referral.ts';
import { team } from './pt/team.ts';
import { usage } from './pt/usage.ts';

/** Portuguese, as in Brazil. */
export const pt: Messages = { ...plan, ...count, ...purchase, ...failure, ...account, ...usage, ...referral, ...team };
