import * as z from 'zod';
import { lazySchema } from '../schemas/lazy-schema.ts';

/** The answer of calls that only do something. */
export const Success = lazySchema(() =>
  z.object({
    success: z.boolean().optional(),
    /** True when the API had done this already, by an attempt whose answer was lost. */
    deduplicated: z.boolean().optional(),
  }),
);
export interface Success extends z.infer<typeof Success> {}
