import { countMessages } from './count-messages.ts';
import { planMessages } from './plan-messages.ts';

/** What is said before anything is bought. By itself, so that a page loads no words that it does not say. */
export const sharedMessages = { ...planMessages, ...countMessages };

/** Of a message that several components say. */
export type MessageName = keyof typeof sharedMessages;
