import * as z from 'zod/mini';
import { lazySchema } from '../schemas/lazy-schema.ts';

/** The answer of calls that only do something. */
export const Success = lazySchema(() =>
  z.object({
    success: z.optional(z.boolean()),
    /** True when the API had done this already, by an attempt whose answer was lost. */
    deduplicated: z.optional(z.boolean()),
  }),
);
export interface Success extends z.infer<typeof Success> {}
