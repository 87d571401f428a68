import type { Customer, Entity, Feature, Product } from '@autumn/core/contract';

/** Whose balance a webhook is about. */
interface OfBalance {
  readonly customerId: string;
  readonly entityId?: string | null | undefined;
  readonly featureId: string;
}

/**
 * What the known types carry. Words that may grow are strings. The objects are those of version 1.2 of the
 * API; they are null where your organization's webhooks write them in another version: then read them anew.
 */
export interface WebhookData {
  readonly 'customer.products.updated': {
    /** `new`, `upgrade`, `downgrade`, `renew`, `cancel`, `expired`, `past_due`, `scheduled` … */
    readonly scenario: string;
    readonly customer: Customer | null;
    readonly entity: Entity | null;
    readonly updatedProduct: Product | null;
  };
  readonly 'customer.threshold_reached': {
    /** `allowance_used`: what is included is gone and usage goes on; `limit_reached`: nothing goes any more. */
    readonly thresholdType: string;
    readonly customer: Customer | null;
    readonly feature: Feature | null;
  };
  readonly 'balances.limit_reached': OfBalance & {
    /** `included`, `max_purchase`, `spend_limit`, `usage_limit` … */
    readonly limitType: string;
  };
  readonly 'balances.usage_alert_triggered': OfBalance & {
    readonly usageAlert: {
      readonly name?: string | null | undefined;
      readonly threshold: number;
      readonly thresholdType: string;
    };
  };
  readonly 'billing.updated': {
    readonly customerId: string;
    readonly entityId?: string | null | undefined;
    /** As they are on the wire, in snake_case: they follow version 2 of the API. */
    readonly planChanges: readonly Readonly<Record<string, unknown>>[];
    readonly tags?: unknown;
  };
}

/** The types that this kit knows; others come as `UnknownWebhook`. */
export type WebhookType = keyof WebhookData;

/** What every webhook tells, known or not. */
export interface WebhookInfo {
  /** The same in every attempt to deliver it. */
  readonly id: string;
  /** When this attempt was signed, epoch milliseconds. */
  readonly sentAt: number;
  /** Your id of the customer it is about. */
  readonly customerId: string | null;
  readonly entityId: string | null;
}

/** A webhook of a known type, such as `Webhook<'customer.products.updated'>`. */
export interface Webhook<Type extends WebhookType = WebhookType> extends WebhookInfo {
  readonly type: Type;
  readonly data: WebhookData[Type];
}

/** A type that this kit does not know, or knows with other fields: as it was sent, in snake_case. */
export interface UnknownWebhook extends WebhookInfo {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}
