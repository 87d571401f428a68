import { utc } from '@date-fns/utc';
import { format } from 'date-fns/format';
import { divide } from './decimal.ts';
import { formatAmount, formatInterval } from './display.ts';
import { nameFor } from './feature.ts';
import { isFlat, isPrepaid } from './prices.ts';
import { featureOfItem } from './product.ts';
import type { EngineContext, Item, Product } from './state.ts';

/** "Pro - $20 / month", "Pre - 3 x 100 Messages", "Pro - 90 Credits" */
export const lineText = (product: Product, item: Item, units: number, context: EngineContext): string =>
  `${product.name} - ${isFlat(item) ? priceText(item, context) : unitsText(item, units, context)}`;

/** "Premium - Credits": usage that will be billed afterwards. */
export const usageText = (product: Product, item: Item, { catalog }: EngineContext): string =>
  `${product.name} - ${nameOf(item, 0, catalog)}`;

export const dated = (text: string, now: number): string => `${text} (from ${format(now, 'd MMM yyyy', { in: utc })})`;

const priceText = (item: Item, { settings }: EngineContext): string =>
  `${formatAmount(item.price ?? 0, settings.currency)} ${formatInterval(item).replace('per', '/')}`.trim();

const unitsText = (item: Item, units: number, { catalog }: EngineContext): string => {
  const name = nameOf(item, units, catalog);
  const inPacks = isPrepaid(item) && item.billingUnits > 1;
  const count = (inPacks ? divide(units, item.billingUnits) : units).toLocaleString('en-US');
  return inPacks ? `${count} x ${item.billingUnits.toLocaleString('en-US')} ${name}` : `${count} ${name}`;
};

const nameOf = (item: Item, units: number, catalog: EngineContext['catalog']): string => {
  const feature = featureOfItem(item, catalog);
  return feature ? nameFor(feature, units) : (item.featureId ?? '');
};
