import type { ProductItemView, ProductView } from '@autumn/core/browser';
import type { Format } from '../text/format.ts';
import type { Messages } from '../text/messages.ts';
import { isBeyond } from './grants.ts';
import { priceOf } from './price-of.ts';

export interface FeatureLine {
  readonly id: string;
  readonly text: string;
  /** How often it comes again, or what more of it costs; empty when there is nothing to add. */
  readonly note: string;
}

export interface Wording {
  readonly words: Messages;
  readonly format: Format;
  readonly currency: string;
}

/** What a product includes, as lines of text; with a `base`, only what it has beyond that. */
export function featureLines(product: ProductView, wording: Wording, base: ProductView | null = null): FeatureLine[] {
  const main = priceOf(product).per;
  return product.items
    .filter((item) => item.featureId && (item !== main || included(item) !== 0))
    .filter((item) => !base || isBeyond(item, base))
    .map((item) => ({ id: item.featureId ?? '', text: textOf(item, wording), note: noteOf(item, wording) }));
}

const included = ({ includedUsage }: ProductItemView): number | 'inf' => includedUsage ?? 0;

/** The catalog's own words for a unit, else the feature's name. */
export function unitOf({ feature, featureId }: Pick<ProductItemView, 'feature' | 'featureId'>) {
  const name = feature?.name ?? featureId ?? '';
  return feature?.display ?? { singular: name, plural: name };
}

function textOf(item: ProductItemView, { words, format }: Wording): string {
  const [amount, unit] = [included(item), unitOf(item)];
  if (amount === 'inf') return words.unlimited({ unit });
  return amount === 0 || item.featureType === 'static'
    ? (item.feature?.name ?? unit.plural)
    : words.units({ count: format.number(amount), amount, unit });
}

function noteOf(item: ProductItemView, wording: Wording): string {
  const { words } = wording;
  const amount = included(item);
  const price = item.type === 'priced_feature' ? pricePer(item, wording) : '';
  const every = item.interval ? words.perInterval({ interval: item.interval, count: item.intervalCount }) : '';
  if (!price) return amount === 'inf' || amount === 0 ? '' : every;
  return amount === 0 ? [price, every].filter(Boolean).join(' ') : words.thenPrice({ price });
}

/** "$5 per 1,000 words" */
export function pricePer(item: ProductItemView, { words, format, currency }: Wording): string {
  const unit = unitOf(item);
  const many = item.billingUnits || 1;
  const per = many === 1 ? unit.singular : words.units({ count: format.number(many), amount: many, unit });
  const [first, last] = [item.tiers?.[0], item.tiers?.at(-1)];
  const price =
    first && last && first !== last
      ? words.priceRange({ from: format.price(first.amount, currency), to: format.price(last.amount, currency) })
      : format.price(item.price ?? first?.amount ?? 0, currency);
  return words.pricePer({ price, unit: per });
}
