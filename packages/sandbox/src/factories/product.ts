import type { CreateProductParams, ProductItemInput } from '@autumn/core/contract';
import { nameOf } from './feature.ts';

/**
 * What a product gives of a feature: `true` (it has it), a number (so much each interval), `"inf"`, or an item
 * in full, such as `{ price: 0.5, usageModel: 'pay_per_use' }`.
 */
export type Grant = true | number | 'inf' | Omit<ProductItemInput, 'featureId'>;

export interface ProductShape extends Partial<Omit<CreateProductParams, 'id' | 'items' | 'freeTrial'>> {
  /** Major currency units each interval. @default free */
  readonly price?: number;
  /** Of the price and of every grant that does not say another; null is once and for all. @default "month" */
  readonly interval?: ProductItemInput['interval'];
  readonly grants?: Readonly<Record<string, Grant>>;
  /** @default no trial */
  readonly trialDays?: number;
}

function itemOf(featureId: string, grant: Grant, interval: ProductItemInput['interval']): ProductItemInput {
  if (grant === true) return { featureId };
  if (grant === 'inf') return { featureId, includedUsage: grant };
  return { featureId, interval, ...(typeof grant === 'number' ? { includedUsage: grant } : grant) };
}

/** A product for a catalog, named after its id: `product('pro', { price: 20, grants: { words: 500, export_pdf: true } })`. */
export function product(
  id: string,
  { price, interval = 'month', grants = {}, trialDays, ...more }: ProductShape = {},
): CreateProductParams {
  return {
    id,
    name: nameOf(id),
    ...more,
    ...(trialDays === undefined ? {} : { freeTrial: { length: trialDays } }),
    items: [
      ...(price === undefined ? [] : [{ price, interval }]),
      ...Object.entries(grants).map(([featureId, grant]) => itemOf(featureId, grant, interval)),
    ],
  };
}
