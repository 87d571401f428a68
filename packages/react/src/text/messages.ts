import { countMessages } from './count-messages.ts';
import { planMessages } from './plan-messages.ts';
import { purchaseMessages } from './purchase-messages.ts';

/**
 * Every text that the components show, in English: plain strings with `{slots}`, so that a server
 * component can hand yours over. Numbers, money and dates come into the slots formatted already.
 *
 * @example
 * <AutumnProvider messages={{ upgrade: 'Passer à {product}' }} locale="fr-FR" …>
 */
export const messages = { ...planMessages, ...countMessages, ...purchaseMessages };

export type MessageName = keyof typeof messages;
export type Messages = Readonly<Record<MessageName, string>>;
