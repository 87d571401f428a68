import * as z from 'zod/mini';
import { CustomerData, EntityData } from '../schemas/customer.ts';
import { CustomerId, EntityId, FeatureId } from '../schemas/ids.ts';
import { lazySchema } from '../schemas/lazy-schema.ts';
import { defineEndpoint, type Example, exactlyOne } from './endpoint.ts';

export const TrackParams = lazySchema(() =>
  z.strictObject({
    /** Created when unknown. */
    customerId: CustomerId,
    /** Exactly one of `featureId` and `eventName`. */
    featureId: z.optional(FeatureId),
    eventName: z.optional(z.string().check(z.minLength(1))),
    /** Units used; fractions are exact, negative values give back. @default 1 */
    value: z.optional(z.number()),
    properties: z.optional(z.record(z.string(), z.unknown())),
    entityId: z.optional(EntityId),
    /** The event's own key: the API counts it once in 24 hours, whoever sends it. */
    idempotencyKey: z.optional(z.string().check(z.minLength(1))),
    /** When it happened, for statistics; not in the future. @default now */
    timestamp: z.optional(z.int().check(z.positive())),
    /** What to do beyond the balance: stop at it, go over it, or refuse the event. @default "cap" */
    overageBehavior: z.optional(z.enum(['cap', 'overflow', 'reject'])),
    customerData: z.optional(CustomerData),
    entityData: z.optional(EntityData),
  }),
);
export interface TrackParams extends z.infer<typeof TrackParams> {}

export const TrackResult = lazySchema(() =>
  z.object({
    id: z.optional(z.string()),
    /** `event_received`. */
    code: z.optional(z.string()),
    customerId: z.nullish(z.string()),
    entityId: z.nullish(z.string()),
    eventName: z.nullish(z.string()),
    /** The feature that was deducted from: a credit system may stand in for the one tracked. */
    featureId: z.nullish(z.string()),
    /** True when the API had this event already, from an attempt whose answer was lost. */
    deduplicated: z.optional(z.boolean()),
  }),
);
export interface TrackResult extends z.infer<typeof TrackResult> {}

export const track = defineEndpoint<TrackParams, TrackResult>({
  id: 'track',
  method: 'POST',
  path: '/track',
  params: TrackParams,
  result: TrackResult,
  rules: [exactlyOne('featureId', 'eventName')],
  repeat: 'counted',
  deduplicated: ({ customerId, featureId, eventName, entityId }) => ({
    code: 'event_received',
    customerId,
    ...(featureId === undefined ? {} : { featureId }),
    ...(eventName === undefined ? {} : { eventName }),
    ...(entityId === undefined ? {} : { entityId }),
    deduplicated: true,
  }),
});

export const trackExample: Example<TrackParams, TrackResult> = {
  params: { customerId: 'user_42', featureId: 'messages', value: 3 },
  result: {
    id: 'placeholder',
    code: 'event_received',
    customerId: 'user_42',
    featureId: 'messages',
  },
};
