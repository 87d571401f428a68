import type { Messages } from '../text/messages.ts';
import { account } from './ar/account.ts';
import { count } from './ar/count.ts';
import { failure } from './ar/failure.ts';
import { plan } from './ar/plan.ts';
import { purchase } from './ar/purchase.ts';
import { referral } from './ar/referral.ts';
import { team } from './ar/team.ts';
import { usage } from './ar/usage.ts';

/** Modern Standard Arabic: right to left, with the six plural forms. */
export const ar: Messages = { ...plan, ...count, ...purchase, ...failure, ...account, ...usage, ...referral, ...team };
