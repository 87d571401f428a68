import type { UsageEvent } from '@autumn/server/usage';

/** What one process has to track, and where. */
export interface Share {
  readonly store: 'sqlite' | 'redis';
  /** The file, or Redis. */
  readonly place: string;
  /** Of the queue in Redis. */
  readonly name: string;
  readonly baseUrl: string;
  readonly ledger: string;
  /** Events `first`, `first + step`, … below `count`. */
  readonly first: number;
  readonly step: number;
  readonly count: number;
}

export const customers = 10;

/** Thousandths, so that sums show what binary floats would lose. */
export const thousandthsOf = (index: number): number => (index % 999) + 1;

export const eventOf = (index: number): UsageEvent => ({
  customerId: `customer_${index % customers}`,
  featureId: 'words',
  value: thousandthsOf(index) / 1000,
  properties: { event: index },
});
