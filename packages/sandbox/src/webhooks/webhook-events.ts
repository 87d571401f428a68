import { endpoints } from '@autumn/core/contract';
import { toWire } from '@autumn/core/wire';
import { advance } from '../engine/advance.ts';
import { customerView } from '../engine/customer-view.ts';
import { entityView } from '../engine/entity-view.ts';
import { featureView } from '../engine/feature.ts';
import { plainProduct } from '../engine/product-view.ts';
import type { Customer, EngineContext } from '../engine/state.ts';
import { productChanges } from './product-changes.ts';
import { type ReachedLimit, reachedLimits } from './reached-limits.ts';
import type { CustomerChange } from './watch-customers.ts';

/** As it is sent: `type` and `data`, in snake_case like everything on the wire. */
export interface WebhookEvent {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What the real API would tell of a change, with customers and products as version 1.2 writes them. */
export function webhookEvents(
  { before, after }: CustomerChange,
  engine: EngineContext,
  origin: string,
): WebhookEvent[] {
  const views = viewsOf(after, engine, origin);
  const products = productChanges(before, after).map(({ scenario, product, entityId }) => ({
    type: 'customer.products.updated',
    data: {
      scenario,
      customer: views.customer(),
      entity: views.entity(entityId),
      updated_product: toWire(
        endpoints.products.get.result,
        plainProduct(product, { catalog: engine.catalog, currency: engine.settings.currency }),
      ),
    },
  }));
  const limits = before ? reachedLimits(advance(before, engine), after, engine.catalog) : [];
  return [...products, ...limits.flatMap((limit) => limitEvents(limit, after, views))];
}

function limitEvents(
  { feature, entityId, threshold, limitType }: ReachedLimit,
  { id, internalId }: Customer,
  views: ReturnType<typeof viewsOf>,
): WebhookEvent[] {
  const reached = {
    type: 'customer.threshold_reached',
    data: {
      threshold_type: threshold,
      customer: views.customer(),
      feature: toWire(endpoints.features.get.result, featureView(feature)),
    },
  };
  if (threshold === 'allowance_used') return [reached];
  const whose = { customer_id: id ?? internalId, ...(entityId === null ? {} : { entity_id: entityId }) };
  const data = { ...whose, feature_id: feature.id, limit_type: limitType };
  return [reached, { type: 'balances.limit_reached', data }];
}

const viewsOf = (customer: Customer, engine: EngineContext, origin: string) => ({
  customer: () => toWire(endpoints.customers.get.result, customerView(customer, { expand: [], origin }, engine)),
  entity(entityId: string | null) {
    const entity = customer.entities.find(({ id }) => entityId !== null && id === entityId);
    if (!entity) return null;
    return toWire(endpoints.entities.get.result, entityView(customer, entity, { withInvoices: false, origin }, engine));
  },
});
