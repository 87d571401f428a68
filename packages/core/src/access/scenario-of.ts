import { isFree, isOneOff, isUpgrade, type PricedItem, type PricedProduct } from './upgrade.ts';

export type Scenario = 'new' | 'active' | 'renew' | 'scheduled' | 'upgrade' | 'downgrade' | 'cancel';

export interface CatalogProduct extends PricedProduct {
  readonly id: string;
  readonly group?: string | null | undefined;
  readonly isAddOn: boolean;
}

export interface HeldProduct {
  readonly id: string;
  readonly group?: string | null | undefined;
  readonly status: string;
  readonly canceledAt?: number | null | undefined;
  readonly isAddOn?: boolean | null | undefined;
  readonly items?: readonly PricedItem[] | null | undefined;
}

/**
 * What buying a product would mean for a customer: the word behind the text of a button.
 *
 * `catalog` helps where a held product does not list its items. Without a customer everything is `new`.
 *
 * @see wire-protocol.md §4.11
 */
export function scenarioOf(
  product: CatalogProduct,
  customer: { readonly products: readonly HeldProduct[] } | null,
  catalog: readonly CatalogProduct[],
): Scenario {
  const held = customer?.products ?? [];
  const same = held.filter(({ id }) => id === product.id);
  const running = same.find(({ status }) => status !== 'scheduled');
  if (isOneOff(product)) return 'new';
  if (running) return isEnding(running) ? 'renew' : 'active';
  if (same.length > 0) return 'scheduled';
  if (product.isAddOn) return 'new';

  const current = held.find((other) => other.status !== 'scheduled' && isRival(other, product, catalog));
  if (!current) return 'new';
  const from = {
    items: current.items ?? catalog.find(({ id }) => id === current.id)?.items ?? [],
  };
  if (isFree(from)) return isFree(product) ? 'new' : 'upgrade';
  if (isFree(product)) return 'cancel';
  return isUpgrade(from, product) ? 'upgrade' : 'downgrade';
}

const isEnding = ({ canceledAt }: HeldProduct): boolean => canceledAt !== undefined && canceledAt !== null;

/** A main product of the same group, which the new one would replace. */
const isRival = (held: HeldProduct, product: CatalogProduct, catalog: readonly CatalogProduct[]): boolean =>
  !held.isAddOn &&
  (held.group ?? '') === (product.group ?? '') &&
  !isOneOff({
    items: held.items ?? catalog.find(({ id }) => id === held.id)?.items ?? [],
  });
