import { fromWire, toSnake } from '@autumn/core/wire';
import * as z from 'zod/mini';
import { inWords } from '../api/in-words.ts';
import { validationMessage } from '../api/validation-message.ts';
import { ApiError } from '../api-error.ts';

/** What the control routes take. Bodies are snake_case like the API's, and unknown keys are refused: they are typing errors. */
export const ResetBody = z.strictObject({
  /** Epoch milliseconds. @default the real time */
  now: z.optional(z.number()),
  /** @default false */
  frozen: z.optional(z.boolean()),
  settings: z.optional(
    z.strictObject({
      currency: z.optional(z.string().check(z.length(3))),
      reverseDeductionOrder: z.optional(z.boolean()),
      multipleTrials: z.optional(z.boolean()),
      rateLimits: z.optional(z.boolean()),
    }),
  ),
  /** As in a catalog file, or as the API's own bodies; null for none. @default what the sandbox was started with */
  catalog: z.optional(z.unknown()),
});
export interface ResetBody extends z.infer<typeof ResetBody> {}

export const ClockBody = z.strictObject({
  now: z.optional(z.number()),
  advanceMs: z.optional(z.number().check(z.nonnegative())),
  /** Moves the time of this customer only. */
  customerId: z.optional(z.string()),
});
export interface ClockBody extends z.infer<typeof ClockBody> {}

export const cards = ['ok', 'declined', 'requires_action'] as const;

export const CardBody = z.strictObject({ customerId: z.string(), card: z.nullable(z.enum(cards)) });
export interface CardBody extends z.infer<typeof CardBody> {}

export const CompleteBody = z.strictObject({ outcome: z.enum(['paid', 'declined', 'requires_action']) });
export interface CompleteBody extends z.infer<typeof CompleteBody> {}

export const FaultBody = z.strictObject({
  route: z.optional(z.string()),
  when: z.enum(['before', 'after']),
  status: z.optional(z.int().check(z.minimum(200), z.maximum(599))),
  body: z.optional(z.unknown()),
  headers: z.optional(z.record(z.string(), z.string())),
  delayMs: z.optional(z.number().check(z.nonnegative())),
  drop: z.optional(z.boolean()),
  rate: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
  seed: z.optional(z.int()),
  times: z.optional(z.int().check(z.positive())),
});
export interface FaultBody extends z.infer<typeof FaultBody> {}

export const RewardProgramBody = z.strictObject({
  id: z.string().check(z.minLength(1)),
  /** A reward, or the product that a reward gives. */
  rewardId: z.string().check(z.minLength(1)),
  when: z.enum(['customer_creation', 'checkout']),
  receivedBy: z.enum(['referrer', 'all']),
  /** Of one code; without end when left out. */
  maxRedemptions: z.optional(z.int().check(z.positive())),
  /** What has to be bought, with `when: "checkout"`. */
  productIds: z.optional(z.readonly(z.array(z.string()))),
  excludeTrial: z.optional(z.boolean()),
});
export interface RewardProgramBody extends z.infer<typeof RewardProgramBody> {}

export const NoBody = z.strictObject({});

/** Reads a control body by its schema. */
export function readBody<Body>(schema: z.ZodMiniType<Body> & { shape: object }, body: unknown): Body {
  const sent = typeof body === 'object' && body !== null ? body : {};
  const known = new Set(Object.keys(schema.shape).map(toSnake));
  const strange = Object.keys(sent).filter((key) => !known.has(key));
  if (strange.length > 0) {
    const list = known.size === 0 ? 'nothing' : [...known].join(', ');
    throw new ApiError(400, 'invalid_inputs', `input: unknown ${strange.join(', ')}; this route takes ${list}`);
  }
  const parsed = schema.safeParse(fromWire(schema, sent), inWords);
  if (parsed.success) return parsed.data;
  throw new ApiError(400, 'invalid_inputs', validationMessage(parsed.error.issues));
}
