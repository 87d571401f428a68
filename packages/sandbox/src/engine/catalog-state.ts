/** What is sold, as plain immutable data: the half of the state that all customers share. */

export type Interval = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'semi_annual' | 'year';

export interface Feature {
  readonly id: string;
  readonly name: string;
  readonly type: 'boolean' | 'single_use' | 'continuous_use' | 'credit_system';
  readonly display: { readonly singular: string; readonly plural: string } | null;
  readonly creditSchema: readonly CreditCost[] | null;
  readonly archived: boolean;
  readonly eventNames: readonly string[];
}

export interface CreditCost {
  readonly meteredFeatureId: string;
  readonly creditCost: number;
}

export interface Tier {
  readonly to: number | 'inf';
  readonly amount: number;
  readonly flatAmount?: number;
}

/** A product item with its defaults filled in. The kind follows from `featureId` and `price`/`tiers`. */
export interface Item {
  readonly featureId: string | null;
  readonly includedUsage: number | 'inf';
  readonly interval: Interval | null;
  readonly intervalCount: number;
  readonly price: number | null;
  readonly tiers: readonly Tier[] | null;
  readonly tierBehavior: 'graduated' | 'volume';
  readonly usageModel: 'prepaid' | 'pay_per_use' | null;
  readonly billingUnits: number;
  readonly resetUsageWhenEnabled: boolean;
  readonly entityFeatureId: string | null;
  readonly usageLimit: number | null;
  readonly config: ItemConfig | null;
}

export interface ItemConfig {
  readonly rollover?: {
    readonly max: number | null;
    readonly maxPercentage: number | null;
    readonly duration: 'month' | 'forever';
    readonly length: number;
  };
  readonly onIncrease?: string;
  readonly onDecrease?: string;
}

export interface FreeTrial {
  readonly length: number;
  readonly duration: 'day' | 'month' | 'year';
  readonly uniqueFingerprint: boolean;
  readonly cardRequired: boolean;
}

/** One version of a product. A change of items makes a new version; holders keep the one they bought. */
export interface Product {
  readonly id: string;
  readonly name: string;
  /** `''` is the default group. One main product per group and entity at a time. */
  readonly group: string;
  readonly isAddOn: boolean;
  readonly isDefault: boolean;
  readonly archived: boolean;
  readonly version: number;
  readonly createdAt: number;
  readonly items: readonly Item[];
  readonly freeTrial: FreeTrial | null;
}

export interface Catalog {
  readonly features: Readonly<Record<string, Feature>>;
  /** Versions of each product, oldest first; the last one is sold. */
  readonly products: Readonly<Record<string, readonly Product[]>>;
}
