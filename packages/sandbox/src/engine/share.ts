import { add, subtract, sum } from './decimal.ts';
import { inOrder, type Ordered } from './deduction-order.ts';
import { isHeld } from './holdings.ts';
import { grantedTo, grantOf, potsOf, rolledOver } from './pot.ts';
import type { Customer, Feature, Pot } from './state.ts';

/** What one item of a held product contributes to a balance: all of its pots that are in sight. */
export interface Share extends Ordered {
  readonly pots: readonly Pot[];
  /** Given, with what "set balances" made of it, without rollovers. */
  readonly granted: number;
  /** Left without rollovers; negative is overage. */
  readonly remaining: number;
}

/**
 * The shares of a feature in the order they are shown, which is the one they are used up in. An
 * entity sees its own pots and the customer's. The customer sees all, and an allowance per entity
 * even before the first entity comes.
 */
export const sharesOf = (customer: Customer, feature: Feature, entityId: string | null): Share[] => {
  const shares = customer.holdings.filter(isHeld).flatMap((holding) => {
    if (entityId !== null && holding.entityId !== null && holding.entityId !== entityId) return [];
    return holding.entitlements.flatMap((entitlement): Share[] => {
      if (entitlement.featureId !== feature.id) return [];
      const pots = potsOf(entitlement)
        .filter((entry) => entityId === null || entry.entityId === null || entry.entityId === entityId)
        .map(({ pot }) => pot);
      if (pots.length === 0 && entityId !== null) return [];
      const grant = grantOf(entitlement.item, holding.prepaid);
      return [
        {
          holding,
          entitlement,
          feature,
          entityId: holding.entityId,
          pots,
          granted: sum(pots.map((pot) => grantedTo(pot, grant))),
          remaining: sum(pots.map(({ remaining }) => remaining)),
        },
      ];
    });
  });
  return inOrder(shares, { entityId, reverse: false });
};

/** Left of all shares, rollovers included. */
export const balanceOf = (shares: readonly Share[]): number =>
  sum(shares.map(({ remaining, pots }) => add(remaining, ...pots.map(rolledOver))));

/** Given by all shares, rollovers included. */
export const includedIn = (shares: readonly Share[]): number =>
  sum(
    shares.flatMap(({ granted, pots }) => [
      granted,
      ...pots.flatMap(({ rollovers }) => rollovers.map((one) => one.granted)),
    ]),
  );

export const usageOf = (shares: readonly Share[]): number => subtract(includedIn(shares), balanceOf(shares));
