import { ApiError } from '../api-error.ts';
import type { UsageEvent } from '../engine/state.ts';
import type { Store } from '../store.ts';

type Test = (event: UsageEvent) => boolean;

/** Whether an event has these properties, compared as text; a name may lead into an object: `plan.tier`. */
export const byProperties = (filter: Readonly<Record<string, string>> = {}): Test => {
  const wanted = Object.entries(filter).map(([name, value]) => ({ read: propertyReader(name), value }));
  return (event) => wanted.every(({ read, value }) => read(event) === value);
};

/** Whether an event is one of an entity. */
export const byEntity = (entityId: string | undefined): Test =>
  entityId === undefined ? () => true : (event) => event.entityId === entityId;

/** What a query's rows are split by. */
export const readGroup = (groupBy: string, store: Store): ((event: UsageEvent) => string | null) => {
  switch (groupBy) {
    case '$customer_id':
      return ({ customerInternalId }) => store.customerByInternalId(customerInternalId)?.id ?? null;
    case '$entity_id':
      return ({ entityId }) => entityId;
    case '$plan_id':
    case '$feature_id':
      throw new ApiError(501, 'not_implemented', `The sandbox does not have group_by ${groupBy} yet.`);
    default:
      return propertyReader(groupBy.replace(/^properties\./, ''));
  }
};

const propertyReader = (path: string): ((event: UsageEvent) => string | null) => {
  const parts = path.split('.');
  if (parts.some((part) => !/^[a-zA-Z0-9_]+$/.test(part))) {
    const message = 'Invalid property path. Should only contain alphanumeric and underscore characters.';
    throw new ApiError(400, 'invalid_inputs', message);
  }
  return ({ properties }) => textOf(parts.reduce<unknown>(at, properties));
};

const at = (holder: unknown, name: string): unknown =>
  typeof holder === 'object' && holder !== null && Object.hasOwn(holder, name)
    ? (holder as Readonly<Record<string, unknown>>)[name]
    : undefined;

const textOf = (value: unknown): string | null =>
  value === undefined || value === null || typeof value === 'object' ? null : String(value);
