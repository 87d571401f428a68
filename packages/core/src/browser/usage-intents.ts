import * as z from 'zod';
import { EpochMs, FeatureId } from '../schemas/ids.ts';
import { lazySchema } from '../schemas/lazy-schema.ts';
import { NamedEntity } from './intent-parts.ts';

export const TrackIntent = lazySchema(() =>
  z.strictObject({
    featureId: FeatureId,
    /** Units of the feature, more than 0. @default 1 */
    value: z.number().positive().max(1e12).optional(),
    entityId: NamedEntity.optional(),
    /** One per event, so that sending it again counts it once. */
    eventId: z.string().min(8).max(64).optional(),
  }),
);
export interface TrackIntent extends z.infer<typeof TrackIntent> {}

const Features = lazySchema(() => z.union([FeatureId, z.array(FeatureId).min(1).max(10)]));

/** Grouping and filtering by properties, and what was deducted, are left to the server: they may tell a cost. */
export const QueryIntent = lazySchema(() =>
  z.strictObject({
    featureId: Features,
    entityId: NamedEntity.optional(),
    /** `1bc` and `last_cycle` are the current and the previous billing cycle. @default "1bc" */
    range: z.enum(['24h', '7d', '30d', '90d', 'last_cycle', '1bc', '3bc']).optional(),
    /** Epoch milliseconds; instead of `range`. */
    customRange: z.strictObject({ start: EpochMs, end: EpochMs }).optional(),
    /** Bins begin in UTC; weeks on Monday. @default "day" */
    binSize: z.enum(['hour', 'day', 'week', 'month']).optional(),
  }),
);
export interface QueryIntent extends z.infer<typeof QueryIntent> {}

export const EventsIntent = lazySchema(() =>
  z.strictObject({
    /** @default all */
    featureId: Features.optional(),
    entityId: NamedEntity.optional(),
    /** Epoch milliseconds. */
    customRange: z.strictObject({ start: EpochMs.optional(), end: EpochMs.optional() }).optional(),
    /** @default 0 */
    offset: z.number().int().nonnegative().max(1_000_000).optional(),
    /** 1 to 100. @default 50 */
    limit: z.number().int().min(1).max(100).optional(),
  }),
);
export interface EventsIntent extends z.infer<typeof EventsIntent> {}
