import type { SignIn } from '../pricing-table/table-context.ts';

/** What a paywall asks, and what it says beside the answer. */
export interface GateProps extends SignIn {
  /** Exactly one of `featureId` and `productId`. */
  readonly featureId?: string | undefined;
  readonly productId?: string | undefined;
  /** Units that are needed. @default 1 */
  readonly requiredBalance?: number | undefined;
  readonly entityId?: string | undefined;
  /** What is locked, in words. @default the feature's name in the catalog */
  readonly featureName?: string | undefined;
  /** A page with all plans, to link to. */
  readonly plansHref?: string | undefined;
  /** Of the title. @default "h3" */
  readonly heading?: 'h2' | 'h3' | 'h4' | undefined;
}
