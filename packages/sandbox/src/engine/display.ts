import { nameFor } from './feature.ts';
import { isPrepaid, isPrice } from './prices.ts';
import type { Feature, Item } from './state.ts';

export interface Display {
  readonly primaryText: string;
  readonly secondaryText?: string;
}

export interface DisplayOptions {
  readonly currency: string;
  /** The item that heads a product: it also says how often. @default false */
  readonly isMain?: boolean;
}

const symbols = new Map<string, Intl.NumberFormat>();

/** `$49.5`: decimals as they are, thousands apart. */
export const formatAmount = (amount: number, currency: string): string => {
  let format = symbols.get(currency);
  if (format === undefined) {
    format = new Intl.NumberFormat('en-US', {
      style: 'currency',
      currency: currency.toUpperCase(),
      currencyDisplay: 'narrowSymbol',
      minimumFractionDigits: 0,
      maximumFractionDigits: 10,
    });
    symbols.set(currency, format);
  }
  return format.format(amount);
};

const count = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 10 });

/** `per month`, `per 3 months`, `per half year`; nothing for what happens once. */
export const formatInterval = ({ interval, intervalCount }: Pick<Item, 'interval' | 'intervalCount'>): string => {
  if (interval === null) return '';
  const name = interval === 'semi_annual' ? 'half year' : interval;
  return intervalCount === 1 ? `per ${name}` : `per ${intervalCount} ${name}s`;
};

/** What a price reads like, tiers from the first amount to the last. */
export const formatPrice = ({ price, tiers }: Item, currency: string): string => {
  const amounts = tiers === null ? [price ?? 0] : [tiers[0], tiers.at(-1)].map((tier) => tier?.amount ?? 0);
  return amounts.map((amount) => formatAmount(amount, currency)).join(' - ');
};

/** The two lines of text that describe an item. */
export const displayOf = (item: Item, feature: Feature | null, options: DisplayOptions): Display => {
  if (feature === null) return flatPrice(item, options);
  return isPrice(item) ? pricedFeature(item, feature, options) : allowance(item, feature, options);
};

const flatPrice = (item: Item, { currency }: DisplayOptions): Display => ({
  primaryText: formatPrice(item, currency),
  secondaryText: formatInterval(item) || 'one-off',
});

const allowance = (item: Item, feature: Feature, { isMain = false }: DisplayOptions): Display => {
  if (feature.type === 'boolean') return { primaryText: feature.name };
  const { includedUsage } = item;
  const amount = includedUsage === 'inf' ? 'Unlimited' : count(includedUsage);
  const interval = isMain ? formatInterval(item) : '';
  return {
    primaryText: `${amount} ${nameFor(feature, includedUsage)}`,
    ...(interval ? { secondaryText: interval } : {}),
  };
};

const pricedFeature = (item: Item, feature: Feature, { currency, isMain = false }: DisplayOptions): Display => {
  const { includedUsage, billingUnits } = item;
  const price = formatPrice(item, currency);
  const packs = billingUnits > 1 ? `${count(billingUnits)} ` : '';
  const interval = isMain ? formatInterval(item) || (isPrepaid(item) ? 'one-off' : '') : '';
  const unit = `per ${packs}${nameFor(feature, billingUnits)}${interval && ` ${interval}`}`;
  if (includedUsage !== 'inf' && includedUsage > 0) {
    return {
      primaryText: `${count(includedUsage)} ${nameFor(feature, includedUsage)}`,
      secondaryText: `then ${price} ${unit}`,
    };
  }
  return isMain ? { primaryText: price, secondaryText: unit } : { primaryText: `${price} ${unit}` };
};
