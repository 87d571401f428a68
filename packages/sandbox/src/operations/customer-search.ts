import type { CustomerFeature, Customer as CustomerView } from '@autumn/core/contract';
import { advance } from '../engine/advance.ts';
import { customerView } from '../engine/customer-view.ts';
import { withoutCatalog } from '../engine/entity-view.ts';
import { isHeld } from '../engine/holdings.ts';
import type { Customer } from '../engine/state.ts';
import { newestFirst } from './customer-records.ts';
import type { OperationContext, Operations } from './operation.ts';

type SearchParams = Parameters<Operations['customers']['search']>[0];

export const customerSearch: Pick<Operations['customers'], 'search'> = {
  search(params, context) {
    const { limit = 10, offset = 0 } = params;
    const all = newestFirst(context).map((customer) => advance(customer, context.engine(customer)));
    const found = all.filter((customer) => isFound(customer, params));
    const page = found.slice(offset, offset + limit);
    return {
      list: page.map((customer) => sketchOf(customer, context)),
      total: page.length,
      totalCount: all.length,
      totalFilteredCount: found.length,
      limit,
      offset,
      // A full page may be the last one: the API does not look further.
      hasMore: page.length === limit,
    };
  },
};

const isFound = (customer: Customer, { search = '', processors = [], ...holding }: SearchParams): boolean =>
  isNamed(customer, search.trim().toLowerCase()) && isKnownTo(customer, processors) && holds(customer, holding);

const isNamed = ({ id, name, email }: Customer, text: string): boolean =>
  [id, name, email].some((field) => field?.toLowerCase().includes(text) ?? text === '');

const isKnownTo = ({ stripeId }: Customer, processors: readonly string[]): boolean =>
  processors.length === 0 || (processors.includes('stripe') && stripeId !== null);

const holds = ({ holdings }: Customer, { plans = [], subscriptionStatus }: SearchParams): boolean => {
  if (plans.length === 0 && subscriptionStatus === undefined) return true;
  return holdings.some((holding) => {
    const { product, status } = holding;
    const isMeant = { active: isHeld(holding), scheduled: status === 'scheduled' };
    const inStatus =
      subscriptionStatus === undefined ? isMeant.active || isMeant.scheduled : isMeant[subscriptionStatus];
    return inStatus && (plans.length === 0 || plans.some((plan) => isPlan(product, plan)));
  });
};

const isPlan = (
  product: Customer['holdings'][number]['product'],
  { id, versions = [] }: NonNullable<SearchParams['plans']>[number],
): boolean => product.id === id && (versions.length === 0 || versions.includes(product.version));

/** The API does not look into its catalog for a search. */
const sketchOf = (customer: Customer, { origin, engine }: OperationContext): CustomerView => {
  const view = customerView(customer, { expand: [], origin }, engine(customer));
  const features = Object.entries(view.features).map(([id, feature]) => [id, nameless(feature)] as const);
  return { ...view, products: view.products.map(withoutCatalog), features: Object.fromEntries(features) };
};

/** Without its definition every feature reads as something that one has or has not. */
const nameless = ({ breakdown, ...feature }: CustomerFeature): CustomerFeature => ({
  ...feature,
  ...(feature.unlimited ? {} : counted(feature)),
  type: 'static',
  name: null,
  breakdown: (breakdown ?? []).map((row) => ({ ...row, ...(feature.unlimited ? {} : counted(row)) })),
});

/** What never resets is counted once, also where it is not counted at all. */
const counted = ({ interval, intervalCount }: Pick<CustomerFeature, 'interval' | 'intervalCount'>) => ({
  intervalCount: interval === null ? 1 : intervalCount,
});
