import { accountMessages } from './account-messages.ts';
import { failureMessages } from './failure-messages.ts';
import { meterMessages } from './meter-messages.ts';
import { paywallMessages } from './paywall-messages.ts';
import { planMessages } from './plan-messages.ts';
import { purchaseMessages } from './purchase-messages.ts';
import { referralMessages } from './referral-messages.ts';
import { teamMessages } from './team-messages.ts';
import { usageMessages } from './usage-messages.ts';

/**
 * Every text that the components show, in English: plain strings with `{slots}`, so that a server
 * component can hand yours over. Numbers, money and dates come into the slots formatted already.
 *
 * @example
 * <AutumnProvider messages={{ upgrade: 'Passer à {product}' }} locale="fr-FR" …>
 */
export const messages = {
  ...planMessages,
  ...meterMessages,
  ...paywallMessages,
  ...purchaseMessages,
  ...failureMessages,
  ...accountMessages,
  ...usageMessages,
  ...referralMessages,
  ...teamMessages,
};

export type Messages = Readonly<Record<keyof typeof messages, string>>;
