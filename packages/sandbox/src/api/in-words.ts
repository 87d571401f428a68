import { en } from 'zod/locales';

/** What is wrong with a value, in zod's English words; the schemas of `zod/mini` have none of their own. */
export const inWords = { error: en().localeError };
