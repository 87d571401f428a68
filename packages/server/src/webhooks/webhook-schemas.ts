import { Customer, Entity, Feature, Product } from '@autumn/core/contract';
import * as z from 'zod/mini';
import type { WebhookData, WebhookType } from './webhook-events.ts';

const ofBalance = { customerId: z.string(), entityId: z.nullish(z.string()), featureId: z.string() };

/** An object of another version of the API than ours is not worth failing for. */
const customer = z.catch(z.nullable(Customer), null);

/** How the data of each type is read: what is named here is renamed to camelCase, all else is dropped. */
export const webhookSchemas: { readonly [Type in WebhookType]: z.ZodMiniType<WebhookData[Type]> } = {
  'customer.products.updated': z.object({
    scenario: z.string(),
    customer,
    entity: z.catch(z.nullable(Entity), null),
    updatedProduct: z.catch(z.nullable(Product), null),
  }),
  'customer.threshold_reached': z.object({
    thresholdType: z.string(),
    customer,
    feature: z.catch(z.nullable(Feature), null),
  }),
  'balances.limit_reached': z.object({ ...ofBalance, limitType: z.string() }),
  'balances.usage_alert_triggered': z.object({
    ...ofBalance,
    usageAlert: z.object({ name: z.nullish(z.string()), threshold: z.number(), thresholdType: z.string() }),
  }),
  'billing.updated': z.object({
    customerId: z.string(),
    entityId: z.nullish(z.string()),
    planChanges: z.array(z.record(z.string(), z.unknown())),
    tags: z.unknown(),
  }),
};
