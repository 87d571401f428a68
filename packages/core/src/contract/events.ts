import * as z from 'zod';
import { CustomerId, EntityId, EpochMs } from '../schemas/ids.ts';
import { lazySchema } from '../schemas/lazy-schema.ts';
import { defineEndpoint, type Endpoint, type Rule } from './endpoint.ts';

const CustomRange = lazySchema(() => z.strictObject({ start: EpochMs, end: EpochMs }));

export const QueryParams = lazySchema(() =>
  z.strictObject({
    /** All customers of the organisation when left out. */
    customerId: CustomerId.optional(),
    /** Names of features or events. */
    featureId: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]),
    entityId: EntityId.optional(),
    /** `1bc` and `last_cycle` are the current and the previous billing cycle. @default "1bc" */
    range: z.enum(['24h', '7d', '30d', '90d', 'last_cycle', '1bc', '3bc']).optional(),
    /** Epoch milliseconds; instead of `range`. */
    customRange: CustomRange.optional(),
    /** Bins begin in UTC; weeks on Monday. @default "day" */
    binSize: z.enum(['hour', 'day', 'week', 'month']).optional(),
    /** `properties.<key>`, `$customer_id`, `$entity_id`, `$plan_id` or `$feature_id`. */
    groupBy: z.string().optional(),
    filterBy: z.record(z.string(), z.string()).optional(),
    /** 1 to 250; the rest is collected as "Other". @default 9 */
    maxGroups: z.number().int().min(1).max(250).optional(),
    aggregateOn: z.enum(['deducted']).optional(),
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
    total: z.record(z.string(), z.object({ count: z.number(), sum: z.number() })).nullish(),
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
  example: {
    params: { customerId: 'user_42', featureId: 'messages', range: '24h' },
    result: {
      list: [
        { period: 1_795_219_200_000, messages: 0 },
        { period: 1_795_305_600_000, messages: 7 },
      ],
      total: { messages: { count: 3, sum: 7 } },
    },
  },
};

export const query = defineEndpoint<QueryParams, QueryResult>({ id: 'query', path: '/query', ...aggregate });

export const aggregateEvents = defineEndpoint<QueryParams, QueryResult>({
  id: 'events.aggregate',
  path: '/events/aggregate',
  ...aggregate,
});

export const ListEventsParams = lazySchema(() =>
  z.strictObject({
    customerId: CustomerId.optional(),
    /** Names of events; for events tracked by feature, the feature's id. */
    featureId: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]).optional(),
    entityId: EntityId.optional(),
    customRange: z.strictObject({ start: EpochMs.optional(), end: EpochMs.optional() }).optional(),
    filterBy: z.record(z.string(), z.string()).optional(),
    /** @default 0 */
    offset: z.number().int().nonnegative().optional(),
    /** 1 to 1000. @default 100 */
    limit: z.number().int().min(1).max(1000).optional(),
  }),
);
export interface ListEventsParams extends z.infer<typeof ListEventsParams> {}

export const EventDeduction = lazySchema(() =>
  z.object({
    balanceId: z.string().nullish(),
    featureId: z.string().nullish(),
    planId: z.string().nullish(),
    reset: z.object({ interval: z.string().nullish(), resetsAt: EpochMs.nullish() }).nullish(),
    value: z.number(),
  }),
);
export interface EventDeduction extends z.infer<typeof EventDeduction> {}

export const UsageEvent = lazySchema(() =>
  z.object({
    id: z.string(),
    timestamp: EpochMs,
    /** The event's name. */
    featureId: z.string().nullish(),
    customerId: z.string().nullish(),
    value: z.number().nullish(),
    properties: z.record(z.string(), z.unknown()).nullish(),
    deductions: z.array(EventDeduction).nullish(),
  }),
);
export interface UsageEvent extends z.infer<typeof UsageEvent> {}

export const ListEventsResult = lazySchema(() =>
  z.object({
    /** Newest first. */
    list: z.array(UsageEvent),
    hasMore: z.boolean().nullish(),
    /** Of this page. */
    total: z.number().nullish(),
    offset: z.number().nullish(),
    limit: z.number().nullish(),
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
  example: {
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
  },
});
