import { formatInterval, formatPrice } from './display.ts';
import { isFlat, isPrice } from './prices.ts';
import type { Feature, Item } from './state.ts';

/** The texts of a pricing table. They are older than those of the catalog, and differ in small ways. */
export interface PricingTexts {
  readonly primaryText: string;
  readonly secondaryText?: string;
}

/** What stands where there is nothing to say, so that cards keep their height. */
const blank = ' ';

export const freeTexts: PricingTexts = { primaryText: 'Free', secondaryText: blank };

/** What heads the card of a product. */
export const headTexts = (item: Item, feature: Feature | null, currency: string): PricingTexts => {
  const interval = formatInterval(item);
  if (isFlat(item) || feature === null) {
    return { primaryText: formatPrice(item, currency), secondaryText: interval || blank };
  }
  const { includedUsage } = item;
  return priceTexts(item, feature, currency, `${count(includedUsage)} included`, interval && ` ${interval}`);
};

/** One line of the card. How often it resets is left to the catalog's texts. */
export const lineTexts = (item: Item, feature: Feature | null, currency: string): PricingTexts => {
  const { includedUsage } = item;
  if (feature === null) {
    const interval = formatInterval(item);
    return { primaryText: formatPrice(item, currency), ...(interval ? { secondaryText: interval } : {}) };
  }
  if (isPrice(item)) {
    return priceTexts(item, feature, currency, `${count(includedUsage)} ${nameOf(feature, includedUsage)}`, '');
  }
  if (feature.type === 'boolean') return { primaryText: feature.name };
  const amount = includedUsage === 0 ? '' : `${count(includedUsage)} `;
  return { primaryText: `${amount}${nameOf(feature, includedUsage)}` };
};

/** What is included, and what more of it costs. */
const priceTexts = (
  item: Item,
  feature: Feature,
  currency: string,
  included: string,
  interval: string,
): PricingTexts => {
  const { includedUsage, billingUnits } = item;
  const price = formatPrice(item, currency);
  const packs = billingUnits > 1 ? `${count(billingUnits)} ` : '';
  const unit = `per ${packs}${nameOf(feature, billingUnits)}${interval}`;
  return includedUsage !== 'inf' && includedUsage > 0
    ? { primaryText: included, secondaryText: `then ${price} ${unit}` }
    : { primaryText: price, secondaryText: unit };
};

const count = (value: number | 'inf'): string =>
  value === 'inf' ? 'Unlimited' : value.toLocaleString('en-US', { maximumFractionDigits: 10 });

/** Here only more than one is plural: nothing, half of one and "unlimited" are not. */
const nameOf = ({ display, name }: Feature, value: number | 'inf'): string =>
  display === null ? name : value !== 'inf' && value > 1 ? display.plural : display.singular;
