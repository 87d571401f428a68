import type { ProductItemView, ProductView } from '@autumn/core/browser';
import type { Format } from '../text/format.ts';
import { howOften, unitsText } from '../text/phrases.ts';
import type { Say } from '../text/say.ts';
import { isBeyond } from './grants.ts';
import { priceOf } from './price-of.ts';

export interface FeatureLine {
  /** Of the line: a feature may have two, such as what comes monthly and what is bought ahead. */
  readonly id: string;
  readonly text: string;
  /** How often it comes again, or what more of it costs; empty when there is nothing to add. */
  readonly note: string;
}

export interface Wording {
  readonly say: Say;
  readonly format: Format;
  readonly currency: string;
}

/** What a product includes, as lines of text; with a `base`, only what it has beyond that. */
export function featureLines(product: ProductView, wording: Wording, base: ProductView | null = null): FeatureLine[] {
  const main = priceOf(product).per;
  return product.items
    .filter((item) => item.featureId && (item !== main || included(item) !== 0))
    .filter((item) => !base || isBeyond(item, base))
    .map((item, index) => ({ id: `${index}`, text: textOf(item, wording), note: noteOf(item, wording) }));
}

const included = ({ includedUsage }: ProductItemView): number | 'inf' => includedUsage ?? 0;

/** The catalog's own words for a unit, else the feature's name. */
export function unitOf({ feature, featureId }: Pick<ProductItemView, 'feature' | 'featureId'>) {
  const name = feature?.name ?? featureId ?? '';
  return feature?.display ?? { singular: name, plural: name };
}

function textOf(item: ProductItemView, { say, format }: Wording): string {
  const [amount, unit] = [included(item), unitOf(item)];
  if (amount === 'inf') return say('unlimited', { unit: unit.plural });
  return amount === 0 || item.featureType === 'static'
    ? (item.feature?.name ?? unit.plural)
    : unitsText(say, format, amount, unit);
}

function noteOf(item: ProductItemView, wording: Wording): string {
  const { say } = wording;
  const amount = included(item);
  const price = item.type === 'priced_feature' ? pricePer(item, wording) : '';
  const every = item.interval ? howOften(say, item.interval, item.intervalCount) : '';
  if (!price) return amount === 'inf' || amount === 0 ? '' : every;
  return amount === 0 ? [price, every].filter(Boolean).join(' ') : say('thenPrice', { price });
}

/** "$5 per 1,000 words" */
function pricePer(item: ProductItemView, { say, format, currency }: Wording): string {
  const [first, last] = [item.tiers?.[0], item.tiers?.at(-1)];
  const price =
    first && last && first !== last
      ? say('priceRange', { from: format.price(first.amount, currency), to: format.price(last.amount, currency) })
      : format.price(item.price ?? first?.amount ?? 0, currency);
  return say('pricePer', { price, unit: pricedUnit(item, { say, format }) });
}

/** What a price is for: "word", or "1,000 words". */
export function pricedUnit(item: ProductItemView, { say, format }: Pick<Wording, 'say' | 'format'>): string {
  const unit = unitOf(item);
  const many = item.billingUnits || 1;
  return many === 1 ? unit.singular : unitsText(say, format, many, unit);
}
