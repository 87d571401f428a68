import type { Customer as CustomerView } from '@autumn/core/contract';
import { addInterval } from './calendar.ts';
import { cents, fraction, negate, subtract, sum } from './decimal.ts';
import type { Customer, Discount, InvoiceLine, Reward } from './state.ts';

/** What a reward takes off from now on; undefined when it gives something else. */
const discountOf = ({ id, name, type, discountConfig }: Reward, now: number): Discount | undefined => {
  if (discountConfig === null || type === 'free_product') return undefined;
  const { discountValue: value, durationType, durationValue = null } = discountConfig;
  const endsAt = durationType === 'months' ? addInterval(now, 'month', durationValue ?? 1) : null;
  return { rewardId: id, name, type, value, durationType, durationValue, startsAt: now, endsAt };
};

export const activeDiscounts = ({ discounts }: Pick<Customer, 'discounts'>, now: number): readonly Discount[] =>
  discounts.filter(({ endsAt }) => endsAt === null || endsAt > now);

export const withDiscounts = (customer: Customer, rewards: readonly Reward[], now: number): Customer => {
  const added = rewards.flatMap((reward) => discountOf(reward, now) ?? []);
  return added.length === 0 ? customer : { ...customer, discounts: [...customer.discounts, ...added] };
};

/** A line for each discount, one off what the other leaves. Money that is given back stays whole. */
const discountLines = (lines: readonly InvoiceLine[], discounts: readonly Discount[]): readonly InvoiceLine[] => {
  const productId = lines[0]?.productId ?? '';
  let due = sum(lines.map(({ amount }) => amount));
  return discounts.flatMap(({ name, type, value }) => {
    if (due <= 0) return [];
    const off = type === 'fixed_discount' ? Math.min(value, due) : cents(fraction(due, value, 100));
    due = subtract(due, off);
    return [{ description: name, amount: negate(off), productId, item: null }];
  });
};

export interface Discounted {
  readonly customer: Customer;
  readonly lines: readonly InvoiceLine[];
}

/** An invoice with what is off it. A discount for one invoice is used up by it. */
export const applyDiscounts = (customer: Customer, lines: readonly InvoiceLine[], now: number): Discounted => {
  const active = activeDiscounts(customer, now);
  const off = discountLines(lines, active);
  if (off.length === 0) return { customer, lines };
  const discounts = active.filter(({ durationType }) => durationType !== 'one_off');
  return { customer: { ...customer, discounts }, lines: [...lines, ...off] };
};

/** As the payment provider's coupons are shown. They are on the customer here, not on one subscription. */
export const discountsView = (
  customer: Customer,
  now: number,
  currency: string,
): NonNullable<CustomerView['rewards']>['discounts'] =>
  activeDiscounts(customer, now).map(
    ({ rewardId, name, type, value, durationType, durationValue, startsAt, endsAt }) => ({
      id: rewardId,
      name,
      type,
      discount_value: value,
      duration_type: durationType,
      duration_value: durationValue,
      currency: type === 'fixed_discount' ? currency : null,
      start: startsAt,
      end: endsAt,
      subscription_id: null,
    }),
  );
