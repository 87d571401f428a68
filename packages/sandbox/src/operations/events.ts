import type { EventDeduction as EventDeductionView, UsageEvent as UsageEventView } from '@autumn/core/contract';
import { ApiError } from '../api-error.ts';
import { wholeSeconds } from '../engine/invoice.ts';
import { runQuery, spanOf } from '../engine/query.ts';
import { customWindow, windowOf } from '../engine/query-window.ts';
import type { Customer, EventDeduction, UsageEvent } from '../engine/state.ts';
import { byEntity, byProperties, readGroup } from './event-filter.ts';
import type { OperationContext, Operations } from './operation.ts';
import { requireCustomer } from './subject.ts';

export const query: Operations['query'] = (params, context) => {
  const { customerId, entityId, range = '1bc', customRange, binSize = 'day', groupBy, maxGroups = 9 } = params;
  if (params.aggregateOn !== undefined) {
    throw new ApiError(501, 'not_implemented', 'The sandbox does not have aggregate_on yet.');
  }
  const customer = customerId === undefined ? undefined : requireCustomer(customerId, context);
  const { now } = context.engine(customer);
  const asked = {
    names: namesOf(params) ?? [],
    binSize,
    window: customRange ? customWindow(customRange) : windowOf(range, binSize, customer, now),
    matches: byProperties(params.filterBy),
    groupOf: groupBy === undefined ? null : readGroup(groupBy, context.store),
    maxGroups,
  };
  const events = context.store.events({ ...spanOf(asked), ...scopeOf(customer) });
  return runQuery(filter(events, byEntity(entityId)), asked, now);
};

export const events: Operations['events'] = {
  aggregate: query,

  list(params, context) {
    const { customerId, entityId, customRange = {}, offset = 0, limit = 100 } = params;
    const customer = customerId === undefined ? undefined : requireCustomer(customerId, context);
    const names = namesOf(params);
    const tests = [
      byEntity(entityId),
      byProperties(params.filterBy),
      ({ name }: UsageEvent) => names?.includes(name) ?? true,
    ];
    const found = context.store.events({ from: customRange.start, to: customRange.end, ...scopeOf(customer) });
    // One more than asked for tells whether there is a next page.
    const page = take(
      filter(found, (event) => tests.every((test) => test(event))),
      offset,
      limit + 1,
    );
    const list = page.slice(0, limit).map((event) => viewOf(event, context));
    return { list, hasMore: page.length > limit, total: list.length, offset, limit };
  },
};

const namesOf = ({ featureId }: { readonly featureId?: string | string[] | undefined }): string[] | undefined =>
  typeof featureId === 'string' ? [featureId] : featureId;

const scopeOf = (customer: Customer | undefined) => ({ customerInternalId: customer?.internalId });

function* filter(events: Iterable<UsageEvent>, test: (event: UsageEvent) => boolean): Iterable<UsageEvent> {
  for (const event of events) if (test(event)) yield event;
}

const take = (events: Iterable<UsageEvent>, offset: number, count: number): UsageEvent[] => {
  const taken: UsageEvent[] = [];
  let index = 0;
  for (const event of events) {
    if (index >= offset) taken.push(event);
    index += 1;
    if (taken.length === count) break;
  }
  return taken;
};

const viewOf = (event: UsageEvent, { store }: OperationContext): UsageEventView => ({
  id: event.id,
  // Statistics are kept by the second.
  timestamp: wholeSeconds(event.timestamp),
  featureId: event.name,
  customerId: store.customerByInternalId(event.customerInternalId)?.id ?? null,
  value: event.value,
  properties: { ...event.properties },
  deductions: event.deductions?.map(deductionView) ?? null,
});

const deductionView = (deduction: EventDeduction): EventDeductionView => ({
  balanceId: deduction.entitlementId,
  featureId: deduction.featureId,
  planId: deduction.productId,
  reset: deduction.reset,
  value: deduction.value,
});
