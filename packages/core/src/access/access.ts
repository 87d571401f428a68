/** One row of a balance. Units of the feature, instants in epoch milliseconds. */
export interface AccessRow {
  readonly balance: number;
  readonly usage: number;
  readonly includedUsage: number;
  readonly interval: string | null;
  readonly nextResetAt: number | null;
}

/**
 * What one customer, or one entity of it, may do with one feature. Plain data without costs: safe to
 * send to a browser.
 */
export interface Access {
  readonly featureId: string;
  /** The customer has the feature, or a credit system that pays for it. */
  readonly held: boolean;
  readonly type: 'boolean' | 'metered';
  readonly unlimited: boolean;
  readonly overageAllowed: boolean;
  /** The largest requirement that is still allowed; null is without a limit. */
  readonly available: number | null;
  readonly balance: number;
  readonly usage: number;
  readonly includedUsage: number;
  readonly usageLimit: number | null;
  readonly interval: string | null;
  readonly nextResetAt: number | null;
  readonly rollovers: readonly {
    readonly balance: number;
    readonly expiresAt: number;
  }[];
  readonly breakdown: readonly AccessRow[];
  /** False where the object does not show enough to decide; ask the server's `check` then. */
  readonly exact: boolean;
  /** When this stops being true by itself: the earliest reset, or end of a period or trial. */
  readonly expiresAt: number | null;
}

/** Of a feature that the customer does not have. */
export const noAccess = (featureId: string, exact = true): Access => ({
  featureId,
  held: false,
  type: 'metered',
  unlimited: false,
  overageAllowed: false,
  available: 0,
  balance: 0,
  usage: 0,
  includedUsage: 0,
  usageLimit: null,
  interval: null,
  nextResetAt: null,
  rollovers: [],
  breakdown: [],
  exact,
  expiresAt: null,
});
