import * as z from 'zod';

/** The answer of calls that only do something. */
export const Success = z.object({
  success: z.boolean().optional(),
  /** True when the API had done this already, by an attempt whose answer was lost. */
  deduplicated: z.boolean().optional(),
});
export interface Success extends z.infer<typeof Success> {}
