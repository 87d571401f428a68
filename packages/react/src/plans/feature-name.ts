import type { CustomerView, ProductItemView, ProductView } from '@autumn/core/browser';
import { unitOf } from './feature-lines.ts';

export interface FeatureWords {
  readonly name: string;
  readonly unit: { readonly singular: string; readonly plural: string };
}

/** What a feature is called: by the customer's products, else by the catalog, else as you say or by its id. */
export function featureWords(
  featureId: string,
  customer: CustomerView | undefined,
  catalog: readonly ProductView[],
  given?: string,
): FeatureWords {
  const items = [...(customer?.products ?? []), ...catalog].flatMap(
    (product): readonly ProductItemView[] => product.items,
  );
  const item = items.find((candidate) => candidate.featureId === featureId && candidate.feature);
  const name = given ?? featureId.replaceAll(/[_-]+/g, ' ');
  return item
    ? { name: item.feature?.name ?? name, unit: unitOf(item) }
    : { name, unit: { singular: name, plural: name } };
}
