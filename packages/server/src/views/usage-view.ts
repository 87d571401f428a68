import type { QueryResult, UsageEvent } from '@autumn/core';
import type { EventView, QueryView } from '@autumn/core/browser';
import { own } from '../own.ts';

const numberIn = (row: Readonly<Record<string, unknown>>, key: string): number => {
  const value = own(row, key);
  return typeof value === 'number' ? value : 0;
};

/** Of these features and no other name that the API may add. */
export const queryView = ({ list, total }: QueryResult, featureIds: readonly string[]): QueryView => ({
  list: list.map((row) => ({
    startsAt: numberIn(row, 'period'),
    values: Object.fromEntries(featureIds.map((id) => [id, numberIn(row, id)])),
  })),
  total: Object.fromEntries(
    featureIds.map((id) => {
      const { count = 0, sum = 0 } = own(total ?? {}, id) ?? {};
      return [id, { count, sum }];
    }),
  ),
  source: 'live',
});

export interface EventOptions {
  /** What was deducted, and from where, is never shown; nor are units that would tell its cost. */
  readonly hidesValue: (event: UsageEvent) => boolean;
  readonly properties: readonly string[];
}

export const eventView = (event: UsageEvent, { hidesValue, properties }: EventOptions): EventView => ({
  id: event.id,
  happenedAt: event.timestamp,
  featureId: event.featureId ?? null,
  value: hidesValue(event) ? null : (event.value ?? null),
  properties: Object.fromEntries(
    properties.flatMap((name) => {
      const value = own(event.properties ?? {}, name);
      return isPlain(value) ? [[name, value]] : [];
    }),
  ),
});

const isPlain = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);
