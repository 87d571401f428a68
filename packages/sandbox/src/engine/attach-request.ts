import type { FreeTrial, Product, Reward } from './state.ts';

export interface QuantityOption {
  readonly featureId: string;
  /** Units, on top of what is included. */
  readonly quantity: number;
}

/** An attach with its products looked up and its defaults filled in. */
export interface AttachRequest {
  readonly products: readonly Product[];
  /** Asked for with `product_ids`. */
  readonly together: boolean;
  readonly entityId: string | null;
  readonly options: readonly QuantityOption[];
  /** `false` skips the product's trial, an object replaces it, null leaves it. */
  readonly freeTrial: FreeTrial | boolean | null;
  readonly forceCheckout: boolean;
  readonly invoice: boolean;
  readonly enableProductImmediately: boolean;
  readonly newBillingSubscription: boolean;
  readonly successUrl: string | null;
  /** What is taken off this purchase and those after it. */
  readonly rewards: readonly Reward[];
  /** Products whose trial another customer with the same fingerprint has used. */
  readonly triedByFingerprint: ReadonlySet<string>;
}
