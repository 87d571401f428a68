import { add, negate, subtract, sum } from './decimal.ts';
import type { Entitlement, Holding, Item, Pot, PrepaidQuantity } from './state.ts';

export const emptyPot: Pot = { remaining: 0, adjustment: 0, rollovers: [] };

export const isUnlimited = ({ includedUsage }: Item): boolean => includedUsage === 'inf';

const packsOf = (prepaid: readonly PrepaidQuantity[], item: Item): number =>
  item.usageModel === 'prepaid' ? (prepaid.find(({ featureId }) => featureId === item.featureId)?.packs ?? 0) : 0;

/** What an item gives for a period: the included units and the packs bought ahead. */
export const grantOf = (item: Item, prepaid: readonly PrepaidQuantity[]): number =>
  add(item.includedUsage === 'inf' ? 0 : item.includedUsage, packsOf(prepaid, item) * item.billingUnits);

/** The grant with what "set balances" made of it: the height a refund may reach. */
export const grantedTo = (pot: Pot, grant: number): number => add(grant, pot.adjustment);

export const rolledOver = ({ rollovers }: Pot): number => sum(rollovers.map(({ balance }) => balance));

/** May go below zero for money, whether or not there is a limit to that. */
export const sellsOverage = ({ usageModel }: Item): boolean => usageModel === 'pay_per_use';

/** How far below zero: null without a limit. */
export const maxOverage = ({ usageLimit, includedUsage }: Item): number | null =>
  usageLimit === null ? null : Math.max(0, subtract(usageLimit, includedUsage === 'inf' ? 0 : includedUsage));

/** The pots of an entitlement, with the id of the entity each belongs to, in the order of those ids. */
export const potsOf = ({
  entityPots,
  ...own
}: Entitlement): readonly { readonly entityId: string | null; readonly pot: Pot }[] =>
  entityPots === null
    ? [{ entityId: null, pot: own }]
    : Object.keys(entityPots)
        .toSorted()
        .map((entityId) => ({ entityId, pot: entityPots[entityId] ?? emptyPot }));

/** The same entitlement with one of its pots replaced. */
export const withPot = (entitlement: Entitlement, entityId: string | null, pot: Pot): Entitlement => {
  if (entityId === null) {
    const { remaining, adjustment, rollovers } = pot;
    return { ...entitlement, remaining, adjustment, rollovers };
  }
  return { ...entitlement, entityPots: { ...entitlement.entityPots, [entityId]: pot } };
};

export const mapPots = (entitlement: Entitlement, change: (pot: Pot, entityId: string | null) => Pot): Entitlement =>
  potsOf(entitlement).reduce(
    (changed, { entityId, pot }) => withPot(changed, entityId, change(pot, entityId)),
    entitlement,
  );

/** Units used of an entitlement in all its pots; below zero when more is left than was given. */
export const usedOf = (entitlement: Entitlement, { prepaid }: Pick<Holding, 'prepaid'>): number => {
  const grant = grantOf(entitlement.item, prepaid);
  return sum(potsOf(entitlement).map(({ pot }) => subtract(grantedTo(pot, grant), pot.remaining)));
};

/** Units used beyond what was given. */
export const overageOf = (entitlement: Entitlement): number =>
  sum(potsOf(entitlement).map(({ pot }) => negate(Math.min(0, pot.remaining))));
