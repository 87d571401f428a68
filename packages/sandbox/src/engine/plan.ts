import type { AttachRequest } from './attach-request.ts';
import type { Branch } from './branch.ts';
import { grantEntitlements } from './grant.ts';
import { purchaseLines } from './line.ts';
import { isRecurring } from './prices.ts';
import type {
  Customer,
  EngineContext,
  FreeTrial,
  Holding,
  InvoiceLine,
  Item,
  PrepaidQuantity,
  Product,
} from './state.ts';

/** What an attach would do: read by the preview, carried out by the attach. */
export interface Plan {
  readonly branch: Branch;
  /** What holds the place that the product takes, or the product itself. */
  readonly current: Holding | null;
  readonly trial: FreeTrial | null;
  readonly lines: readonly InvoiceLine[];
  /** What the period after this one costs, before usage; null for what does not recur. */
  readonly nextCycle: { readonly startsAt: number; readonly lines: readonly InvoiceLine[] } | null;
  readonly isProrated: boolean;
  readonly prepaid: readonly PrepaidQuantity[];
  /** Joins a subscription that runs already. */
  readonly joins: boolean;
  /** The customer afterwards. Billing is separate, because a charge may fail. */
  readonly carryOut: (customer: Customer) => Customer;
}

/** Everything that a plan is made from. */
export interface PlanInput {
  readonly customer: Customer;
  readonly request: AttachRequest;
  readonly branch: Branch;
  /** A payment page opens a subscription of its own. */
  readonly onPage: boolean;
  readonly context: EngineContext;
}

interface Draft {
  readonly product: Product;
  readonly prepaid: readonly PrepaidQuantity[];
  readonly anchor: number;
  readonly trialEndsAt: number | null;
  readonly subscriptionId: string | null;
  readonly previous?: Holding | undefined;
}

/** A product as it will be held from now on. */
export const draftHolding = (
  {
    customer,
    request: { entityId },
    context,
  }: Pick<PlanInput, 'customer' | 'context'> & {
    readonly request: Pick<AttachRequest, 'entityId'>;
  },
  { product, prepaid, anchor, trialEndsAt, subscriptionId, previous }: Draft,
): Holding => ({
  id: context.newId('cus_prod'),
  product,
  status: 'active',
  entityId,
  startedAt: context.now,
  canceledAt: null,
  endedAt: null,
  trialEndsAt,
  subscriptionId,
  prepaid,
  entitlements: grantEntitlements(product, { customer, entityId, prepaid, anchor, previous }, context),
});

/** What a full period of a product, or of some of its items, costs before usage. */
export const cycleLines = (
  held: Holding,
  context: EngineContext,
  isCounted = (_: Item): boolean => true,
): readonly InvoiceLine[] => purchaseLines(held, context, { isBilled: (item) => isRecurring(item) && isCounted(item) });
