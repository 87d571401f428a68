import type { Product } from '../../engine/state.ts';
import { number, priceOf } from '../format.ts';
import { html } from '../html.ts';
import type { Show } from '../page.ts';
import { consolePage } from './frame.ts';
import { section, table } from './table.ts';

const contents = ({ items }: Product): string =>
  items
    .flatMap(({ featureId, includedUsage, interval }) => {
      if (featureId === null) return [];
      if (includedUsage === 'inf') return [`${featureId} (unlimited)`];
      return [
        includedUsage > 0 ? `${number(includedUsage)} ${featureId}${interval ? ` per ${interval}` : ''}` : featureId,
      ];
    })
    .join(', ');

const kinds = ({ isDefault, isAddOn, group }: Product): string =>
  [isDefault ? 'default' : '', isAddOn ? 'add-on' : '', group ? `group ${group}` : ''].filter(Boolean).join(', ');

/** What is sold, in its latest version, and which features there are. */
export const showProducts: Show = (context) => {
  const { store } = context.world;
  const { products, features } = store.catalog();
  const rows = Object.values(products).flatMap((versions) => {
    const product = versions.at(-1);
    if (!product) return [];
    const { id, name, version } = product;
    return [
      {
        key: id,
        cells: html`<td>${name}<div><code>${id}</code></div></td><td>${priceOf(product, store.settings().currency)}</td><td>${contents(product)}</td><td>${kinds(product)}</td><td class="number">${version}</td>`,
      },
    ];
  });
  const featureRows = Object.values(features).map(({ id, name, type, creditSchema }) => ({
    key: id,
    cells: html`<td>${name}<div><code>${id}</code></div></td><td>${type}</td><td>${(creditSchema ?? [])
      .map(({ meteredFeatureId, creditCost }) => `${meteredFeatureId} costs ${number(creditCost)}`)
      .join(', ')}</td>`,
  }));
  const empty = 'None yet: start with --catalog, or create them through the API.';
  return consolePage(
    context,
    '/products',
    'Products',
    html`<h1>Products</h1>${section('products', 'Products', table({ id: 'products', columns: ['Product', 'Price', 'Features', 'Kind', { number: 'Version' }], rows, empty }))}
${section('features', 'Features', table({ id: 'features', columns: ['Feature', 'Type', 'Credits'], rows: featureRows, empty }))}`,
  );
};
