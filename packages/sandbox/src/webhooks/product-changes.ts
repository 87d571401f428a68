import { isHeld } from '../engine/holdings.ts';
import { isFree } from '../engine/prices.ts';
import type { Customer, Holding, Product } from '../engine/state.ts';

/** One product of a customer that is not as it was, in the API's word for what happened. */
export interface ProductChange {
  readonly scenario: string;
  readonly product: Product;
  readonly entityId: string | null;
}

type Known = ReadonlyMap<string, Holding>;

/** Only one main product of a group is held at a time, by a customer and by each entity. */
const isSamePlace = (one: Holding, other: Holding): boolean =>
  !one.product.isAddOn &&
  !other.product.isAddOn &&
  one.product.group === other.product.group &&
  one.entityId === other.entityId;

const hasEnded = (held: Holding, known: Known): boolean => {
  const was = known.get(held.id);
  return was !== undefined && isHeld(was) && held.status === 'expired';
};

const isLeaving = (held: Holding, known: Known): boolean =>
  isHeld(held) && held.canceledAt !== null && known.get(held.id)?.canceledAt === null;

/** A paid product that came in the place of one that ended with it. */
const isUpgradeOf = (added: Holding, ended: Holding, known: Known): boolean =>
  !known.has(added.id) && isHeld(added) && !isFree(added.product) && isSamePlace(added, ended);

/** A paid product that waits for one to run out. */
const isDowngradeOf = (added: Holding, leaving: Holding, known: Known): boolean =>
  !known.has(added.id) && added.status === 'scheduled' && !isFree(added.product) && isSamePlace(added, leaving);

function scenarioOfNew(added: Holding, all: readonly Holding[], known: Known): string | undefined {
  if (isHeld(added)) {
    const isUpgrade = all.some((held) => hasEnded(held, known) && isUpgradeOf(added, held, known));
    return isUpgrade ? 'upgrade' : 'new';
  }
  if (added.status !== 'scheduled') return undefined;
  const leaving = all.find((held) => isLeaving(held, known) && isSamePlace(held, added));
  if (!leaving) return 'scheduled';
  // That a free product follows is what a cancel means; the one that is canceled tells of it.
  return isFree(added.product) ? undefined : 'downgrade';
}

function scenarioOfKnown(held: Holding, was: Holding, all: readonly Holding[], known: Known): string | undefined {
  if (hasEnded(held, known)) return all.some((other) => isUpgradeOf(other, held, known)) ? undefined : 'expired';
  if (was.status === 'scheduled' && isHeld(held)) return 'new';
  if (was.status === 'active' && held.status === 'past_due') return 'past_due';
  if (isLeaving(held, known)) return all.some((other) => isDowngradeOf(other, held, known)) ? undefined : 'cancel';
  if (was.canceledAt !== null && held.canceledAt === null) return 'renew';
  const packs = (each: Holding) => JSON.stringify(each.prepaid);
  return packs(was) === packs(held) ? undefined : 'update_prepaid_quantity';
}

/** What happened to the products of a customer, in the order in which they were taken. */
export function productChanges(before: Customer | undefined, { holdings }: Customer): ProductChange[] {
  if (before?.holdings === holdings) return [];
  const known: Known = new Map(before?.holdings.map((held) => [held.id, held]));
  return holdings.flatMap((held) => {
    const was = known.get(held.id);
    if (was === held || held.isLoose) return [];
    const scenario = was ? scenarioOfKnown(held, was, holdings, known) : scenarioOfNew(held, holdings, known);
    return scenario === undefined ? [] : [{ scenario, product: held.product, entityId: held.entityId }];
  });
}
