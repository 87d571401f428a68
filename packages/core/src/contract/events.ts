import * as z from 'zod/mini';
import { CustomerId, EntityId, EpochMs } from '../schemas/ids.ts';
import { lazySchema } from '../schemas/lazy-schema.ts';
import { defineEndpoint, type Endpoint, type Example, type Rule } from './endpoint.ts';

const CustomRange = lazySchema(() => z.strictObject({ start: EpochMs, end: EpochMs }));

export const QueryParams = lazySchema(() =>
  z.strictObject({
    /** All customers of the organisation when left out. */
    customerId: z.optional(CustomerId),
    /** Names of features or events. */
    featureId: z.union([
      z.string().check(z.minLength(1)),
      z.array(z.string().check(z.minLength(1))).check(z.minLength(1)),
    ]),
    entityId: z.optional(EntityId),
    /** `1bc` and `last_cycle` are the current and the previous billing cycle. @default "1bc" */
    range: z.optional(z.enum(['24h', '7d', '30d', '90d', 'last_cycle', '1bc', '3bc'])),
    /** Epoch milliseconds; instead of `range`. */
    customRange: z.optional(CustomRange),
    /** Bins begin in UTC; weeks on Monday. @default "day" */
    binSize: z.optional(z.enum(['hour', 'day', 'week', 'month'])),
    /** `properties.<key>`, `$customer_id`, `$entity_id`, `$plan_id` or `$feature_id`. */
    groupBy: z.optional(z.string()),
    filterBy: z.optional(z.record(z.string(), z.string())),
    /** 1 to 250; the rest is collected as "Other". @default 9 */
    maxGroups: z.optional(z.int().check(z.minimum(1), z.maximum(250))),
    aggregateOn: z.optional(z.enum(['deducted'])),
  }),
);
export interface QueryParams extends z.infer<typeof QueryParams> {}

/** Sums by feature or event name in one bin; with `groupBy` a map of group to sum instead of a number. */
export const QueryRow = lazySchema(() => z.record(z.string(), z.union([z.number(), z.record(z.string(), z.number())])));
export type QueryRow = z.infer<typeof QueryRow>;

export const QueryResult = lazySchema(() =>
  z.object({
    /** One row per bin, oldest first, zeros included; `period` is its start in epoch milliseconds. */
    list: z.array(QueryRow),
    /** Counts from the start of the first bin, so its sum may exceed the sum of the rows. */
    total: z.nullish(z.record(z.string(), z.object({ count: z.number(), sum: z.number() }))),
  }),
);
export interface QueryResult extends z.infer<typeof QueryResult> {}

const oneRange: Rule<QueryParams> = ({ range, customRange }) => {
  if (range && customRange) return 'Pass range or customRange, not both.';
  return customRange && customRange.start >= customRange.end
    ? 'customRange.start must be before customRange.end.'
    : undefined;
};

const aggregate: Omit<Endpoint<QueryParams, QueryResult>, 'id' | 'path'> = {
  method: 'POST',
  params: QueryParams,
  result: QueryResult,
  rules: [oneRange],
  repeat: 'read',
};

export const query = defineEndpoint<QueryParams, QueryResult>({ id: 'query', path: '/query', ...aggregate });

export const queryExample: Example<QueryParams, QueryResult> = {
  params: { customerId: 'user_42', featureId: 'messages', range: '24h' },
  result: {
    list: [
      { period: 1_795_219_200_000, messages: 0 },
      { period: 1_795_305_600_000, messages: 7 },
    ],
    total: { messages: { count: 3, sum: 7 } },
  },
};

export const aggregateEvents = defineEndpoint<QueryParams, QueryResult>({
  id: 'events.aggregate',
  path: '/events/aggregate',
  ...aggregate,
});

export const ListEventsParams = lazySchema(() =>
  z.strictObject({
    customerId: z.optional(CustomerId),
    /** Names of events; for events tracked by feature, the feature's id. */
    featureId: z.optional(
      z.union([z.string().check(z.minLength(1)), z.array(z.string().check(z.minLength(1))).check(z.minLength(1))]),
    ),
    entityId: z.optional(EntityId),
    customRange: z.optional(z.strictObject({ start: z.optional(EpochMs), end: z.optional(EpochMs) })),
    filterBy: z.optional(z.record(z.string(), z.string())),
    /** @default 0 */
    offset: z.optional(z.int().check(z.nonnegative())),
    /** 1 to 1000. @default 100 */
    limit: z.optional(z.int().check(z.minimum(1), z.maximum(1000))),
  }),
);
export interface ListEventsParams extends z.infer<typeof ListEventsParams> {}

export const EventDeduction = lazySchema(() =>
  z.object({
    balanceId: z.nullish(z.string()),
    featureId: z.nullish(z.string()),
    planId: z.nullish(z.string()),
    reset: z.nullish(z.object({ interval: z.nullish(z.string()), resetsAt: z.nullish(EpochMs) })),
    value: z.number(),
  }),
);
export interface EventDeduction extends z.infer<typeof EventDeduction> {}

export const UsageEvent = lazySchema(() =>
  z.object({
    id: z.string(),
    timestamp: EpochMs,
    /** The event's name. */
    featureId: z.nullish(z.string()),
    customerId: z.nullish(z.string()),
    value: z.nullish(z.number()),
    properties: z.nullish(z.record(z.string(), z.unknown())),
    deductions: z.nullish(z.array(EventDeduction)),
  }),
);
export interface UsageEvent extends z.infer<typeof UsageEvent> {}

export const ListEventsResult = lazySchema(() =>
  z.object({
    /** Newest first. */
    list: z.array(UsageEvent),
    hasMore: z.nullish(z.boolean()),
    /** Of this page. */
    total: z.nullish(z.number()),
    offset: z.nullish(z.number()),
    limit: z.nullish(z.number()),
  }),
);
export interface ListEventsResult extends z.infer<typeof ListEventsResult> {}

export const listEvents = defineEndpoint<ListEventsParams, ListEventsResult>({
  id: 'events.list',
  method: 'POST',
  path: '/events/list',
  params: ListEventsParams,
  result: ListEventsResult,
  repeat: 'read',
});

export const listEventsExample: Example<ListEventsParams, ListEventsResult> = {
  params: { customerId: 'user_42', limit: 1 },
  result: {
    list: [
      {
        id: 'evt_1',
        timestamp: 1_795_361_184_000,
        featureId: 'messages',
        customerId: 'user_42',
        value: 5,
        properties: {},
      },
    ],
    hasMore: false,
    total: 1,
    offset: 0,
    limit: 1,
  },
};
