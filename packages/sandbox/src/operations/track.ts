import { ApiError } from '../api-error.ts';
import { deduct } from '../engine/deduct.ts';
import { deductionsBetween } from '../engine/event-deductions.ts';
import { requireFeature } from '../engine/feature.ts';
import { billSeats } from '../engine/seat-billing.ts';
import type { Catalog, Customer, Feature, UsageEvent } from '../engine/state.ts';
import type { OperationContext, Operations } from './operation.ts';
import { openSubject, save } from './subject.ts';

export const track: Operations['track'] = (params, context) => {
  const { customerId, featureId, eventName, entityId, overageBehavior } = params;
  const tracked = featuresFor(params, context.store.catalog());
  const customer = openSubject(params, context);
  const engine = context.engine(customer);
  const used = readValue(params);
  const options = { entityId: entityId ?? null, ...(overageBehavior === undefined ? {} : { beyond: overageBehavior }) };
  let current = customer;
  let answered = featureId;
  for (const feature of tracked) {
    const deduction = deduct(current, feature, used.value, options, engine);
    current = deduction.customer;
    if (featureId !== undefined) answered = deduction.featureId ?? featureId;
  }
  save(billSeats(customer, current, engine), context);
  const deductions = deductionsBetween(customer, current, engine.catalog);
  recordEvent(customer, { ...params, ...used, name: eventName ?? featureId ?? '', deductions }, context);
  return {
    // The API no longer tells the id of an event.
    id: 'placeholder',
    code: 'event_received',
    customerId,
    ...(entityId === undefined ? {} : { entityId }),
    ...(eventName === undefined ? {} : { eventName }),
    ...(answered === undefined ? {} : { featureId: answered }),
  };
};

type TrackParams = Parameters<Operations['track']>[0];

/** The features that an event counts for: the one named, or all that list its name. */
const featuresFor = ({ featureId, eventName }: TrackParams, catalog: Catalog): readonly Feature[] => {
  if (featureId !== undefined) return [requireFeature(catalog, featureId)];
  const named = Object.values(catalog.features).filter(({ eventNames }) => eventNames.includes(eventName ?? ''));
  if (named.length > 0) return named;
  throw new ApiError(404, 'invalid_request', `No features found for event name: ${eventName}`);
};

/** Older callers send the value as a property; it is not kept as one. */
const readValue = ({ value, properties = {} }: TrackParams): Pick<EventDetails, 'value' | 'properties'> => {
  const { value: legacy, ...others } = properties;
  return { value: value ?? (typeof legacy === 'number' ? legacy : 1), properties: others };
};

interface EventDetails {
  readonly name: string;
  readonly value: number;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly entityId?: string | undefined;
  /** When it happened, for statistics. @default now */
  readonly timestamp?: number | undefined;
  readonly deductions: UsageEvent['deductions'];
}

/** Keeps an event for statistics; balances are another matter. */
export const recordEvent = (
  customer: Customer,
  { name, value, properties, entityId, timestamp, deductions }: EventDetails,
  { store, engine }: OperationContext,
): void => {
  const { now, newId } = engine(customer);
  store.appendEvent({
    id: newId('evt'),
    customerInternalId: customer.internalId,
    entityId: entityId ?? null,
    timestamp: timestamp ?? now,
    name,
    value,
    properties,
    deductions,
  });
};
