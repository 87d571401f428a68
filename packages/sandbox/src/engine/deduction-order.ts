import { compareIntervals } from './calendar.ts';
import { isUnlimited, sellsOverage } from './pot.ts';
import type { Entitlement, Feature, Holding } from './state.ts';

export interface OrderOptions {
  /** Usage of an entity takes the entity's own first; usage of the customer spares the entities'. */
  readonly entityId: string | null;
  /** Lifetime before what resets, long intervals before short ones. */
  readonly reverse: boolean;
}

/** What the order of something depends on. */
export interface Ordered {
  readonly holding: Holding;
  readonly entitlement: Entitlement;
  readonly feature: Feature;
  /** The entity it belongs to, by its item or by its product. */
  readonly entityId: string | null;
}

type Compare = (left: Ordered, right: Ordered) => number;

/** Those of which it is true come first. */
const first =
  (test: (one: Ordered) => boolean): Compare =>
  (left, right) =>
    Number(test(right)) - Number(test(left));

const ascending =
  (value: (one: Ordered) => number): Compare =>
  (left, right) =>
    // Two infinities make NaN, and are equal.
    value(left) - value(right) || 0;

const reversed =
  (compare: Compare): Compare =>
  (left, right) =>
    compare(right, left);

const isEntityLevel = ({ holding, entitlement }: Ordered): boolean =>
  entitlement.entityPots !== null || holding.entityId !== null;

const byEntity: Compare = (left, right) => {
  const [one, other] = [left.entityId ?? '', right.entityId ?? ''];
  return one < other ? -1 : one > other ? 1 : 0;
};

const resetsFirst = first(({ entitlement }) => entitlement.nextResetAt !== null);
const shortFirst: Compare = (left, right) => compareIntervals(left.entitlement.item, right.entitlement.item);

/** The order in which pots are used up; the first difference decides. */
export const inOrder = <One extends Ordered>(all: readonly One[], { entityId, reverse }: OrderOptions): One[] => {
  const keys: readonly Compare[] = [
    first((one) => isEntityLevel(one) === (entityId !== null)),
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
  return all.toSorted((left, right) => {
    for (const compare of keys) {
      const difference = compare(left, right);
      if (difference !== 0) return difference;
    }
    return 0;
  });
};
