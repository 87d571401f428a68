import { en } from 'zod/locales';
import type * as z from 'zod/mini';

/**
 * The words for what is wrong with a value. Schemas of `zod/mini` have none of their own: without this they say
 * "Invalid input" to everything.
 *
 * @example
 * const { error } = CheckParams.safeParse(value, inEnglish);
 */
export const inEnglish: z.core.ParseContext<z.core.$ZodIssue> = { error: /* @__PURE__ */ en().localeError };
