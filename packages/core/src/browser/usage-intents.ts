import * as z from 'zod/mini';
import { EpochMs, FeatureId } from '../schemas/ids.ts';
import { lazySchema } from '../schemas/lazy-schema.ts';
import { NamedEntity } from './intent-parts.ts';

export const TrackIntent = lazySchema(() =>
  z.strictObject({
    featureId: FeatureId,
    /** Units of the feature, more than 0. @default 1 */
    value: z.optional(z.number().check(z.positive(), z.maximum(1e12))),
    entityId: z.optional(NamedEntity),
    /** One per event, so that sending it again counts it once. */
    eventId: z.optional(z.string().check(z.minLength(8), z.maxLength(64))),
  }),
);
export interface TrackIntent extends z.infer<typeof TrackIntent> {}

const Features = lazySchema(() => z.union([FeatureId, z.array(FeatureId).check(z.minLength(1), z.maxLength(10))]));

/** Grouping and filtering by properties, and what was deducted, are left to the server: they may tell a cost. */
export const QueryIntent = lazySchema(() =>
  z.strictObject({
    featureId: Features,
    entityId: z.optional(NamedEntity),
    /** `1bc` and `last_cycle` are the current and the previous billing cycle. @default "1bc" */
    range: z.optional(z.enum(['24h', '7d', '30d', '90d', 'last_cycle', '1bc', '3bc'])),
    /** Epoch milliseconds; instead of `range`. */
    customRange: z.optional(z.strictObject({ start: EpochMs, end: EpochMs })),
    /** Bins begin in UTC; weeks on Monday. @default "day" */
    binSize: z.optional(z.enum(['hour', 'day', 'week', 'month'])),
  }),
);
export interface QueryIntent extends z.infer<typeof QueryIntent> {}

export const EventsIntent = lazySchema(() =>
  z.strictObject({
    /** @default all */
    featureId: z.optional(Features),
    entityId: z.optional(NamedEntity),
    /** Epoch milliseconds. */
    customRange: z.optional(z.strictObject({ start: z.optional(EpochMs), end: z.optional(EpochMs) })),
    /** @default 0 */
    offset: z.optional(z.int().check(z.nonnegative(), z.maximum(1_000_000))),
    /** 1 to 100. @default 50 */
    limit: z.optional(z.int().check(z.minimum(1), z.maximum(100))),
  }),
);
export interface EventsIntent extends z.infer<typeof EventsIntent> {}
