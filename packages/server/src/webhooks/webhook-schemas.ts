import { Customer, Entity, Feature, Product } from '@autumn/core/contract';
import * as z from 'zod';
import type { WebhookData, WebhookType } from './webhook-events.ts';

const ofBalance = { customerId: z.string(), entityId: z.string().nullish(), featureId: z.string() };

/** An object of another version of the API than ours is not worth failing for. */
const customer = Customer.nullable().catch(null);

/** How the data of each type is read: what is named here is renamed to camelCase, all else is dropped. */
export const webhookSchemas: { readonly [Type in WebhookType]: z.ZodType<WebhookData[Type]> } = {
  'customer.products.updated': z.object({
    scenario: z.string(),
    customer,
    entity: Entity.nullable().catch(null),
    updatedProduct: Product.nullable().catch(null),
  }),
  'customer.threshold_reached': z.object({
    thresholdType: z.string(),
    customer,
    feature: Feature.nullable().catch(null),
  }),
  'balances.limit_reached': z.object({ ...ofBalance, limitType: z.string() }),
  'balances.usage_alert_triggered': z.object({
    ...ofBalance,
    usageAlert: z.object({ name: z.string().nullish(), threshold: z.number(), thresholdType: z.string() }),
  }),
  'billing.updated': z.object({
    customerId: z.string(),
    entityId: z.string().nullish(),
    planChanges: z.array(z.record(z.string(), z.unknown())),
    tags: z.unknown(),
  }),
};
