import { fromWire, toSnake } from '@autumn/core/wire';
import * as z from 'zod';
import { validationMessage } from '../api/validation-message.ts';
import { ApiError } from '../api-error.ts';

/** What the control routes take. Bodies are snake_case like the API's, and unknown keys are refused: they are typing errors. */
export const ResetBody = z.strictObject({
  /** Epoch milliseconds. @default the real time */
  now: z.number().optional(),
  /** @default false */
  frozen: z.boolean().optional(),
  settings: z
    .strictObject({
      currency: z.string().length(3).optional(),
      reverseDeductionOrder: z.boolean().optional(),
      multipleTrials: z.boolean().optional(),
      rateLimits: z.boolean().optional(),
    })
    .optional(),
  /** As in a catalog file, or as the API's own bodies; null for none. @default what the sandbox was started with */
  catalog: z.unknown().optional(),
});
export interface ResetBody extends z.infer<typeof ResetBody> {}

export const ClockBody = z.strictObject({
  now: z.number().optional(),
  advanceMs: z.number().nonnegative().optional(),
  /** Moves the time of this customer only. */
  customerId: z.string().optional(),
});
export interface ClockBody extends z.infer<typeof ClockBody> {}

export const cards = ['ok', 'declined', 'requires_action'] as const;

export const CardBody = z.strictObject({ customerId: z.string(), card: z.enum(cards).nullable() });
export interface CardBody extends z.infer<typeof CardBody> {}

export const CompleteBody = z.strictObject({ outcome: z.enum(['paid', 'declined', 'requires_action']) });
export interface CompleteBody extends z.infer<typeof CompleteBody> {}

export const FaultBody = z.strictObject({
  route: z.string().optional(),
  when: z.enum(['before', 'after']),
  status: z.number().int().min(200).max(599).optional(),
  body: z.unknown().optional(),
  headers: z.record(z.string(), z.string()).optional(),
  delayMs: z.number().nonnegative().optional(),
  drop: z.boolean().optional(),
  rate: z.number().min(0).max(1).optional(),
  seed: z.number().int().optional(),
  times: z.number().int().positive().optional(),
});
export interface FaultBody extends z.infer<typeof FaultBody> {}

export const RewardProgramBody = z.strictObject({
  id: z.string().min(1),
  /** A reward, or the product that a reward gives. */
  rewardId: z.string().min(1),
  when: z.enum(['customer_creation', 'checkout']),
  receivedBy: z.enum(['referrer', 'all']),
  /** Of one code; without end when left out. */
  maxRedemptions: z.number().int().positive().optional(),
  /** What has to be bought, with `when: "checkout"`. */
  productIds: z.array(z.string()).readonly().optional(),
  excludeTrial: z.boolean().optional(),
});
export interface RewardProgramBody extends z.infer<typeof RewardProgramBody> {}

export const NoBody = z.strictObject({});

/** Reads a control body by its schema. */
export function readBody<Body>(schema: z.ZodType<Body> & { shape: object }, body: unknown): Body {
  const sent = typeof body === 'object' && body !== null ? body : {};
  const known = new Set(Object.keys(schema.shape).map(toSnake));
  const strange = Object.keys(sent).filter((key) => !known.has(key));
  if (strange.length > 0) {
    const list = known.size === 0 ? 'nothing' : [...known].join(', ');
    throw new ApiError(400, 'invalid_inputs', `input: unknown ${strange.join(', ')}; this route takes ${list}`);
  }
  const parsed = schema.safeParse(fromWire(schema, sent));
  if (parsed.success) return parsed.data;
  throw new ApiError(400, 'invalid_inputs', validationMessage(parsed.error.issues));
}
