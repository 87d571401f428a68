import { accountMessages } from './account-messages.ts';
import { countMessages } from './count-messages.ts';
import { planMessages } from './plan-messages.ts';
import { purchaseMessages } from './purchase-messages.ts';
import { referralMessages } from './referral-messages.ts';
import { usageMessages } from './usage-messages.ts';

/** What several components say. */
export const sharedMessages = { ...planMessages, ...countMessages, ...purchaseMessages };

/**
 * Every text that the components show, in English: plain strings with `{slots}`, so that a server
 * component can hand yours over. Numbers, money and dates come into the slots formatted already.
 *
 * @example
 * <AutumnProvider messages={{ upgrade: 'Passer à {product}' }} locale="fr-FR" …>
 */
export const messages = { ...sharedMessages, ...accountMessages, ...usageMessages, ...referralMessages };

export type Messages = Readonly<Record<keyof typeof messages, string>>;
/** Of a message that several components say. */
export type MessageName = keyof typeof sharedMessages;
