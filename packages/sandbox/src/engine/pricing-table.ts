import type { PricingTableItem, PricingTableProduct } from '@autumn/core/contract';
import { existingFor } from './existing.ts';
import { isConsumable } from './feature.ts';
import { type ItemViewOptions, richItem } from './item-view.ts';
import { isFree, isOneOff, isPrice } from './prices.ts';
import { freeTexts, headTexts, lineTexts, type PricingTexts } from './pricing-texts.ts';
import { featureOfItem, newestFirst, sortItems } from './product.ts';
import type { Catalog, Customer, Item, Product } from './state.ts';
import { isProductUpgrade, monthlyTotal } from './upgrade.ts';

/** The products on sale with all texts of their cards; for a customer also what buying each would mean. */
export const pricingTable = (customer: Customer | undefined, options: ItemViewOptions): PricingTableProduct[] =>
  onSale(options.catalog).map((product) => {
    const items = sortItems(product.items, options.catalog);
    const head = isFree(product) ? undefined : items[0];
    const lines = head === undefined ? items : items.slice(1);
    const { id, name, isAddOn } = product;
    return {
      id,
      name,
      isAddOn,
      price: head === undefined ? withAliases({}, freeTexts) : itemOf(head, true, headTexts, options),
      items: lines.map((item, index) => itemOf(item, head === undefined && index === 0, lineTexts, options)),
      ...offer(customer, product),
    };
  });

/** Free, then what is paid once, then by what a month costs; the newest first of the same price. */
const onSale = (catalog: Catalog): Product[] =>
  newestFirst(catalog)
    .filter(({ archived }) => !archived)
    .toSorted(
      (left, right) =>
        rank(left) - rank(right) || monthlyTotal(left) - monthlyTotal(right) || right.createdAt - left.createdAt,
    );

const rank = (product: Product): number => (isFree(product) ? 0 : isOneOff(product) ? 1 : 2);

const itemOf = (item: Item, isMain: boolean, textsOf: typeof lineTexts, options: ItemViewOptions): PricingTableItem => {
  const feature = featureOfItem(item, options.catalog);
  const view = richItem(item, { ...options, isMain });
  const texts = textsOf(item, feature, options.currency);
  if (feature === null || !isPrice(item)) return withAliases(view, texts);
  return withAliases(
    {
      ...view,
      // A level that stays has no interval here, although its price recurs.
      ...(isConsumable(feature) ? {} : { interval: null, config: view.config ?? {} }),
      tierBehavior: item.tierBehavior === 'volume' ? 'volume' : null,
    },
    texts,
  );
};

/** The API writes both texts in two spellings. */
const withAliases = (item: Omit<PricingTableItem, 'primaryText'>, texts: PricingTexts): PricingTableItem => ({
  ...item,
  ...texts,
  primaryTextAlias: texts.primaryText,
  ...(texts.secondaryText === undefined ? {} : { secondaryTextAlias: texts.secondaryText }),
});

type Offer = Pick<PricingTableProduct, 'scenario' | 'buttonText'>;

const offer = (customer: Customer | undefined, product: Product): Offer => {
  const usual = { scenario: 'new', buttonText: 'Get Started' };
  if (customer === undefined || product.isAddOn) return usual;
  const { main, scheduled } = existingFor(customer, product, null);
  if (main?.product.id === product.id) {
    return main.canceledAt === null
      ? { scenario: 'active', buttonText: 'Current Plan' }
      : { scenario: 'renew', buttonText: 'Renew' };
  }
  if (scheduled?.product.id === product.id) return { scenario: 'scheduled', buttonText: 'Scheduled' };
  if (main === undefined) return usual;
  return { ...usual, scenario: isProductUpgrade(main.product, product) ? 'upgrade' : 'downgrade' };
};
