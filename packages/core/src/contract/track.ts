import * as z from 'zod';
import { CustomerData, EntityData } from '../schemas/customer.ts';
import { CustomerId, EntityId, FeatureId } from '../schemas/ids.ts';
import { lazySchema } from '../schemas/lazy-schema.ts';
import { defineEndpoint, exactlyOne } from './endpoint.ts';

export const TrackParams = lazySchema(() =>
  z.strictObject({
    /** Created when unknown. */
    customerId: CustomerId,
    /** Exactly one of `featureId` and `eventName`. */
    featureId: FeatureId.optional(),
    eventName: z.string().min(1).optional(),
    /** Units used; fractions are exact, negative values give back. @default 1 */
    value: z.number().optional(),
    properties: z.record(z.string(), z.unknown()).optional(),
    entityId: EntityId.optional(),
    /** The event's own key: the API counts it once in 24 hours, whoever sends it. */
    idempotencyKey: z.string().min(1).optional(),
    /** When it happened, for statistics; not in the future. @default now */
    timestamp: z.number().int().positive().optional(),
    /** What to do beyond the balance: stop at it, go over it, or refuse the event. @default "cap" */
    overageBehavior: z.enum(['cap', 'overflow', 'reject']).optional(),
    customerData: CustomerData.optional(),
    entityData: EntityData.optional(),
  }),
);
export interface TrackParams extends z.infer<typeof TrackParams> {}

export const TrackResult = lazySchema(() =>
  z.object({
    id: z.string().optional(),
    /** `event_received`. */
    code: z.string().optional(),
    customerId: z.string().nullish(),
    entityId: z.string().nullish(),
    eventName: z.string().nullish(),
    /** The feature that was deducted from: a credit system may stand in for the one tracked. */
    featureId: z.string().nullish(),
    /** True when the API had this event already, from an attempt whose answer was lost. */
    deduplicated: z.boolean().optional(),
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
  example: {
    params: { customerId: 'user_42', featureId: 'messages', value: 3 },
    result: {
      id: 'placeholder',
      code: 'event_received',
      customerId: 'user_42',
      featureId: 'messages',
    },
  },
});
