import type { Access } from '../access/access.ts';
import type { FeatureId, ProductId } from '../schemas/ids.ts';

/**
 * What a browser may see. Views are made field by field on the server: a new field of the API stays
 * closed until it is named here. None of them holds a cost of credits.
 */

/** Where an answer came from: the API just now, the last good answer, or the policy for outages. */
export type Source = 'live' | 'last-known' | 'fallback';

export interface CustomerView {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly products: readonly CustomerProductView[];
  /** By feature id; a feature that is missing is not held. */
  readonly features: Readonly<Record<string, Access>>;
  /** Newest first. */
  readonly invoices: readonly InvoiceView[];
  /** Only with `withPaymentMethod`; null when there is none. */
  readonly paymentMethod?: PaymentMethodView | null;
  readonly source: Source;
  /** The server's time of this view, epoch milliseconds: compare instants with it, not with the browser's clock. */
  readonly asOf: number;
}

export interface CustomerProductView {
  readonly id: ProductId;
  readonly name: string | null;
  readonly group: string | null;
  readonly status: 'active' | 'trialing' | 'past_due' | 'scheduled' | (string & {});
  readonly canceledAt: number | null;
  readonly startedAt: number | null;
  readonly currentPeriodStart: number | null;
  readonly currentPeriodEnd: number | null;
  readonly isDefault: boolean;
  readonly isAddOn: boolean;
  readonly quantity: number;
  readonly items: readonly ProductItemView[];
}

/** Amounts in major currency units; negative is a credit. */
export interface InvoiceView {
  readonly productIds: readonly string[];
  /** `paid`, `open`, `draft`, `void` or `uncollectible`. */
  readonly status: string;
  readonly total: number;
  /** In lower case, such as `usd`. */
  readonly currency: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  /** The payment provider's own page of it, where an open one can be paid. */
  readonly url: string | null;
}

/** What is on file to pay with, as much as a person needs to recognise it. */
export interface PaymentMethodView {
  /** `card`, or another of the payment provider's types. */
  readonly type: string;
  /** @example "visa" */
  readonly brand: string | null;
  readonly last4: string | null;
  /** 1 to 12. */
  readonly expiryMonth: number | null;
  readonly expiryYear: number | null;
}

export interface ProductView {
  readonly id: ProductId;
  readonly name: string;
  readonly group: string | null;
  readonly isAddOn: boolean;
  readonly isDefault: boolean;
  readonly version: number;
  readonly items: readonly ProductItemView[];
  readonly freeTrial: FreeTrialView | null;
  readonly properties: {
    readonly isFree: boolean;
    readonly isOneOff: boolean;
    readonly intervalGroup: string | null;
    readonly hasTrial: boolean;
    readonly updateable: boolean;
  };
}

export interface FreeTrialView {
  readonly duration: string;
  readonly length: number;
  readonly cardRequired: boolean;
}

export interface ProductItemView {
  readonly type: 'price' | 'feature' | 'priced_feature' | (string & {});
  readonly featureId: FeatureId | null;
  /** `single_use`, `continuous_use` or `static`. */
  readonly featureType: string | null;
  readonly feature: {
    readonly id: string;
    readonly name: string;
    readonly type: string;
    readonly display: {
      readonly singular: string;
      readonly plural: string;
    } | null;
  } | null;
  readonly includedUsage: number | 'inf' | null;
  readonly interval: string | null;
  readonly intervalCount: number;
  /** Major currency units; per `billingUnits` for a priced feature. */
  readonly price: number | null;
  readonly tiers: readonly { readonly to: number | 'inf'; readonly amount: number }[] | null;
  readonly usageModel: 'prepaid' | 'pay_per_use' | null;
  readonly billingUnits: number;
  readonly entityFeatureId: string | null;
  readonly quantity: number | null;
  readonly display: {
    readonly primaryText: string;
    readonly secondaryText: string | null;
  } | null;
}

export interface ProductsView {
  readonly list: readonly ProductView[];
  readonly currency: string | null;
  readonly source: Source;
}

export interface CheckView {
  readonly allowed: boolean;
  readonly reason: 'no_access' | 'limit_reached' | 'no_product' | null;
  /** Of the feature; null for a product, a boolean feature, or where it would give away a cost. */
  readonly balance: number | null;
  readonly source: Source;
}

export interface CheckoutLineView {
  readonly description: string;
  /** Major currency units; negative gives back. */
  readonly amount: number;
}

export interface CheckoutView {
  /** The payment page; null when the purchase is confirmed in the app and then attached. */
  readonly url: string | null;
  readonly lines: readonly CheckoutLineView[];
  readonly total: number;
  readonly currency: string;
  readonly hasProrations: boolean;
  readonly scenario: string | null;
  readonly options: readonly {
    readonly featureId: string;
    readonly quantity: number;
  }[];
  readonly product: ProductView;
  /** Of the product's trial: null when there is none, or it was used. */
  readonly freeTrial: FreeTrialView | null;
  readonly currentProduct: {
    readonly id: string;
    readonly name: string;
    readonly currentPeriodEnd: number | null;
  } | null;
  readonly nextCycle: {
    readonly startsAt: number;
    readonly total: number;
  } | null;
}

export interface AttachView {
  /** See `AttachResult.code`. */
  readonly code: string;
  readonly message: string | null;
  readonly productIds: readonly string[];
  readonly checkoutUrl: string | null;
}

export interface CancelView {
  readonly productId: string;
}

export interface UrlView {
  readonly url: string;
}

export interface ReferralCodeView {
  /** To be passed on: the same one each time. */
  readonly code: string;
}

export interface RedeemReferralView {
  /** The one that was redeemed. Who invited whom stays on the server. */
  readonly code: string;
}

/** A half of `bootstrap`: its data, or its own error with its status. Never an empty customer in its place. */
export type Half<View> =
  | { readonly data: View; readonly error?: undefined }
  | { readonly data?: undefined; readonly error: BrowserError };

export interface BootstrapView {
  /** `data: null` when nobody is signed in. */
  readonly customer: Half<CustomerView | null>;
  readonly products: Half<ProductsView>;
}

/** The body of every answer that is not a success. */
export interface BrowserError {
  readonly message: string;
  /** Machine-readable: `signed_out` (401), `forbidden` (403), `invalid_params` (400), or the API's own code. */
  readonly code: string;
  readonly status: number;
  /** Look for it in the server's log. */
  readonly requestId: string;
}
