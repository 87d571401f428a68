import type { Bucket } from './bucket.ts';
import { compareIntervals } from './calendar.ts';
import { isUnlimited, sellsOverage } from './pot.ts';

export interface OrderOptions {
  /** Usage of an entity takes the entity's own first; usage of the customer spares the entities'. */
  readonly entityId: string | null;
  /** Lifetime before what resets, long intervals before short ones. */
  readonly reverse: boolean;
}

type Compare = (left: Bucket, right: Bucket) => number;

/** Those of which it is true come first. */
const first =
  (test: (bucket: Bucket) => boolean): Compare =>
  (left, right) =>
    Number(test(right)) - Number(test(left));

const ascending =
  (value: (bucket: Bucket) => number): Compare =>
  (left, right) =>
    // Two infinities make NaN, and are equal.
    value(left) - value(right) || 0;

const reversed =
  (compare: Compare): Compare =>
  (left, right) =>
    compare(right, left);

const byEntity: Compare = (left, right) => {
  const [one, other] = [left.entityId ?? '', right.entityId ?? ''];
  return one < other ? -1 : one > other ? 1 : 0;
};

const resetsFirst = first(({ entitlement }) => entitlement.nextResetAt !== null);
const shortFirst: Compare = (left, right) => compareIntervals(left.entitlement.item, right.entitlement.item);

/** The order in which pots are used up; the first difference decides. */
export const inOrder = (buckets: readonly Bucket[], { entityId, reverse }: OrderOptions): Bucket[] => {
  const keys: readonly Compare[] = [
    first((bucket) => (bucket.entityId !== null) === (entityId !== null)),
    first(({ feature }) => feature.type !== 'credit_system'),
    first(({ entitlement }) => isUnlimited(entitlement.item)),
    reverse ? reversed(resetsFirst) : resetsFirst,
    reverse ? reversed(shortFirst) : shortFirst,
    ascending(({ entitlement }) => entitlement.expiresAt ?? Number.POSITIVE_INFINITY),
    byEntity,
    first(({ holding }) => !holding.product.isAddOn),
    first(({ entitlement }) => !sellsOverage(entitlement.item)),
    ascending(({ entitlement }) => entitlement.createdAt),
  ];
  return buckets.toSorted((left, right) => {
    for (const compare of keys) {
      const difference = compare(left, right);
      if (difference !== 0) return difference;
    }
    return 0;
  });
};
