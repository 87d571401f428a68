/** English, as in the United States: what the components say when they are told nothing else. */
export { messages as en } from '../text/messages.ts';
