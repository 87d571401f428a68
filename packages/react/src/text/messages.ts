import { countMessages } from './count-messages.ts';
import { planMessages } from './plan-messages.ts';
import { purchaseMessages } from './purchase-messages.ts';

/**
 * Every text that the components show, in English. Numbers, money and dates come in formatted already.
 *
 * @example
 * <AutumnProvider messages={{ upgrade: ({ product }) => `Passer à ${product}` }} locale="fr-FR" …>
 */
export const messages = { ...planMessages, ...countMessages, ...purchaseMessages };

export type Messages = typeof messages;
