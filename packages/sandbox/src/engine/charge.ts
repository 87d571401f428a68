import { add, ceilTo, fraction, subtract, sum } from './decimal.ts';
import type { Item, Tier } from './state.ts';

/**
 * What units beyond the allowance cost, whole packs at a time: 233 units in packs of 10 are 240.
 * Graduated tiers charge each slice at its own amount, volume tiers everything at the one reached.
 */
export const chargeFor = (item: Item, units: number): number => {
  if (units <= 0) return 0;
  const billable = ceilTo(units, item.billingUnits);
  const price = (amount: number, quantity: number) => fraction(amount, quantity, item.billingUnits);
  if (!item.tiers?.length) return price(item.price ?? 0, billable);
  if (item.tierBehavior === 'volume') {
    const tier = item.tiers.find(({ to }) => to === 'inf' || billable <= to) ?? item.tiers.at(-1);
    return tier ? add(price(tier.amount, billable), tier.flatAmount ?? 0) : 0;
  }
  return sum(
    slices(item.tiers, billable).map(({ tier, units }) => add(price(tier.amount, units), tier.flatAmount ?? 0)),
  );
};

const slices = (tiers: readonly Tier[], billable: number): readonly { tier: Tier; units: number }[] =>
  tiers.flatMap((tier, index) => {
    const before = tiers[index - 1]?.to ?? 0;
    const from = before === 'inf' ? billable : before;
    const to = tier.to === 'inf' ? billable : Math.min(tier.to, billable);
    return to > from ? [{ tier, units: subtract(to, from) }] : [];
  });
