/** What an organisation gives away, to whom and for what. Part of the state: see `state.ts`. */
export interface Promotions {
  readonly rewards: readonly Reward[];
  readonly programs: readonly RewardProgram[];
  readonly codes: readonly ReferralCode[];
  /** Oldest first. */
  readonly redemptions: readonly Redemption[];
}

export interface Reward {
  readonly internalId: string;
  readonly id: string;
  readonly name: string;
  readonly createdAt: number;
  readonly type: 'percentage_discount' | 'fixed_discount' | 'free_product';
  readonly discountConfig: DiscountConfig | null;
  readonly freeProductId: string | null;
  readonly freeProductConfig: {
    readonly durationType?: string | null | undefined;
    readonly durationValue?: number | null | undefined;
  } | null;
  readonly promoCodes: readonly { readonly code: string }[];
}

/** Kept as it was sent. */
export interface DiscountConfig {
  /** Per cent, or major units. */
  readonly discountValue: number;
  readonly durationType: 'one_off' | 'months' | 'forever';
  readonly durationValue?: number | null | undefined;
  readonly applyToAll?: boolean | null | undefined;
  readonly priceIds?: readonly string[] | null | undefined;
}

/** Who brings a customer gets a reward. */
export interface RewardProgram {
  readonly internalId: string;
  readonly id: string;
  readonly createdAt: number;
  readonly rewardInternalId: string;
  /** Of one code; null without a limit. */
  readonly maxRedemptions: number | null;
  readonly unlimitedRedemptions: boolean;
  /** At once, or with the first purchase of one of the products. */
  readonly when: 'customer_creation' | 'checkout';
  readonly productIds: readonly string[];
  readonly excludeTrial: boolean;
  readonly receivedBy: 'referrer' | 'all';
}

export interface ReferralCode {
  readonly id: string;
  readonly code: string;
  readonly customerInternalId: string;
  readonly programInternalId: string;
  readonly createdAt: number;
}

export interface Redemption {
  readonly id: string;
  readonly codeId: string;
  /** Who redeemed the code. */
  readonly customerInternalId: string;
  readonly programInternalId: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** The condition of the program is met. */
  readonly triggered: boolean;
  readonly applied: boolean;
  /** Of a discount only: the API does not note who else got a free product. */
  readonly redeemerApplied: boolean;
}

/** A reward that takes something off the invoices of a customer. */
export interface Discount {
  readonly rewardId: string;
  readonly name: string;
  readonly type: 'percentage_discount' | 'fixed_discount';
  readonly value: number;
  readonly durationType: DiscountConfig['durationType'];
  readonly durationValue: number | null;
  readonly startsAt: number;
  /** Null for ever, or until it was used once. */
  readonly endsAt: number | null;
}
