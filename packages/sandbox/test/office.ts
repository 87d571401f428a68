import { buildCatalog, type CatalogSource } from '../src/catalog.ts';
import { createMemoryStore, defaultSettings } from '../src/memory-store.ts';
import { operations } from '../src/operations/index.ts';
import type { OperationContext } from '../src/operations/operation.ts';
import { createIds } from '../src/random.ts';
import { START } from './shop.ts';

/** Operations on a store, without a door in front: for what is clearer in the words of the code. */
export function openOffice(catalog: CatalogSource) {
  const store = createMemoryStore();
  const settings = defaultSettings;
  store.clear({ catalog: buildCatalog(catalog, settings, START), settings });
  const newId = createIds();
  const context: OperationContext = {
    store,
    origin: 'http://127.0.0.1:4242',
    engine: (customer) => ({ catalog: store.catalog(), settings, now: START + (customer?.clockOffsetMs ?? 0), newId }),
  };
  const customer = (customerId: string) => operations.customers.get({ customerId, expand: ['entities'] }, context);
  return {
    context,
    customer,
    join: (customerId: string, productId: string) => operations.attach({ customerId, productId }, context),
    track: (customerId: string, featureId: string, value: number, entityId?: string) =>
      operations.track({ customerId, featureId, value, ...(entityId === undefined ? {} : { entityId }) }, context),
    /** `balance/usage/included` and, where there are several, what is left in each row. */
    balance: (customerId: string, featureId: string): string => told(customer(customerId).features[featureId]),
  };
}

export type Office = ReturnType<typeof openOffice>;

type Balance = ReturnType<Office['customer']>['features'][string];

export const told = (feature: Balance | undefined): string => {
  if (feature === undefined) return 'nothing';
  const rows = (feature.breakdown ?? []).map((row) => row.balance);
  return `${feature.balance}/${feature.usage}/${feature.includedUsage}${rows.length > 1 ? ` [${rows.join(', ')}]` : ''}`;
};
