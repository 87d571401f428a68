import type { FreeTrial, ProductProperties, Product as ProductView } from '@autumn/core/contract';
import { type ItemViewOptions, plainItem, richItem } from './item-view.ts';
import { isFlat, isFree, isOneOff, isPrepaid, isRecurring } from './prices.ts';
import { sortItems } from './product.ts';
import type { Product } from './state.ts';

export interface ProductViewOptions extends ItemViewOptions {
  /** Absent without a customer: the key is then left out of the plain view. */
  readonly scenario?: string;
  /** Null where no customer says whether the trial was used. */
  readonly trialAvailable?: boolean;
}

/** A product as the catalog endpoints write it. */
export const plainProduct = (product: Product, options: ProductViewOptions): ProductView => ({
  ...head(product),
  items: sortItems(product.items, options.catalog).map((item) => plainItem(item, options)),
  freeTrial: plainTrial(product, options.trialAvailable ?? null),
  baseVariantId: null,
  ...(options.scenario === undefined ? {} : { scenario: options.scenario }),
  properties: propertiesOf(product),
});

/** A product as checkouts and previews write it. Prepaid quantities are in units, by feature id. */
export const richProduct = (
  product: Product,
  options: ProductViewOptions & { readonly quantities?: Readonly<Record<string, number>> },
): ProductView => ({
  ...head(product),
  items: sortItems(product.items, options.catalog).map((item, index) => {
    const quantity = item.featureId !== null && isPrepaid(item) ? options.quantities?.[item.featureId] : undefined;
    return richItem(item, { ...options, isMain: index === 0, ...(quantity === undefined ? {} : { quantity }) });
  }),
  freeTrial: richTrial(product, options.trialAvailable ?? true),
  baseVariantId: null,
  billingControls: {},
  scenario: options.scenario ?? 'new',
  properties: propertiesOf(product, options.trialAvailable ?? true),
});

const head = ({ id, name, group, isAddOn, isDefault, archived, version, createdAt }: Product) => ({
  id,
  name,
  group: group || null,
  env: 'sandbox',
  isAddOn,
  isDefault,
  archived,
  version,
  createdAt,
});

const plainTrial = ({ freeTrial }: Product, trialAvailable: boolean | null): FreeTrial | null =>
  freeTrial && {
    duration: freeTrial.duration,
    length: freeTrial.length,
    // The catalog endpoints always say so, whatever was asked for.
    uniqueFingerprint: true,
    cardRequired: freeTrial.cardRequired,
    trialAvailable,
  };

/** Null when this customer has had it. */
const richTrial = ({ freeTrial }: Product, trialAvailable: boolean): FreeTrial | null =>
  freeTrial && trialAvailable ? { ...freeTrial, onEnd: null, trialAvailable } : null;

const propertiesOf = (product: Product, trialAvailable = true): ProductProperties => {
  const fixed = product.items.find((item) => isFlat(item) && item.interval !== null);
  return {
    isFree: isFree(product),
    isOneOff: isOneOff(product),
    ...(fixed?.interval ? { intervalGroup: fixed.interval } : {}),
    hasTrial: product.freeTrial !== null && trialAvailable,
    updateable: product.items.some((item) => isPrepaid(item) && isRecurring(item)),
  };
};
