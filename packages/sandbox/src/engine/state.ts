/**
 * What the sandbox remembers, as plain immutable data: JSON in, JSON out, no classes.
 *
 * Engine functions take a state and return a new one; nothing in `engine/` reads the time, the
 * environment or a random number. Instants are epoch milliseconds, money is in major units, and
 * every number is the result of an exact decimal calculation (`engine/decimal.ts`).
 */

import type { Catalog, FreeTrial, Interval, Item, Product } from './catalog-state.ts';
import type { Discount, Reward } from './promotion-state.ts';

export type * from './catalog-state.ts';
export type * from './promotion-state.ts';

export interface Settings {
  readonly currency: string;
  /** Lifetime and long intervals are used up before short ones. @default false */
  readonly reverseDeductionOrder: boolean;
  /** One customer may start the same trial more than once. @default false */
  readonly multipleTrials: boolean;
  /** Calls are counted, and refused beyond the API's limits. @default false */
  readonly rateLimits: boolean;
}

/** Balance carried over a reset, used before the period's own grant. `expiresAt: null` is for ever. */
export interface Rollover {
  readonly balance: number;
  readonly granted: number;
  readonly expiresAt: number | null;
}

/** One pot of units: of a customer, or of one entity where the item is per entity. */
export interface Pot {
  /** What is left without rollovers; negative is overage. */
  readonly remaining: number;
  /** How far "set balances" moved the grant. Ends with the next reset or change of product. */
  readonly adjustment: number;
  readonly rollovers: readonly Rollover[];
}

/** What one item of a held product grants. A feature's balance is the sum over these. */
export interface Entitlement extends Pot {
  readonly id: string;
  readonly featureId: string;
  readonly item: Item;
  readonly createdAt: number;
  readonly nextResetAt: number | null;
  /** Only loose balances expire on their own. */
  readonly expiresAt: number | null;
  /** Per entity id, when `item.entityFeatureId` is set (the pot above is then unused and zero). */
  readonly entityPots: Readonly<Record<string, Pot>> | null;
}

/** Units bought ahead: `packs` of `item.billingUnits`. `nextPacks` waits for the renewal. */
export interface PrepaidQuantity {
  readonly featureId: string;
  readonly packs: number;
  readonly nextPacks: number | null;
}

/** A product that a customer (or one of its entities) holds, has scheduled, or has held. */
export interface Holding {
  readonly id: string;
  /** The version that was attached, kept whole so that later versions do not touch it. */
  readonly product: Product;
  readonly status: 'active' | 'past_due' | 'scheduled' | 'expired';
  readonly entityId: string | null;
  readonly startedAt: number;
  /** Set while a cancel or a downgrade waits for the end of the period. */
  readonly canceledAt: number | null;
  readonly endedAt: number | null;
  readonly trialEndsAt: number | null;
  /** Null for free and one-off products. */
  readonly subscriptionId: string | null;
  readonly prepaid: readonly PrepaidQuantity[];
  readonly entitlements: readonly Entitlement[];
  /** A balance that was given by itself: it counts, and is no product to anybody. */
  readonly isLoose?: true;
}

/** A billing cycle that one or more holdings share. */
export interface Subscription {
  readonly id: string;
  readonly anchor: number;
  readonly interval: Interval;
  readonly intervalCount: number;
  readonly periodStart: number;
  readonly periodEnd: number;
  /** Prorated differences that wait for the next invoice (`prorate_next_cycle`). */
  readonly pending: readonly InvoiceLine[];
}

export interface InvoiceLine {
  readonly description: string;
  readonly amount: number;
  /** Of the product it bills, for the answer of `checkout`. */
  readonly productId: string;
  readonly item: Item | null;
}

export interface Invoice {
  readonly id: string;
  readonly productIds: readonly string[];
  readonly status: 'paid' | 'open' | 'draft' | 'void';
  readonly total: number;
  readonly currency: string;
  readonly createdAt: number;
  readonly lines: readonly InvoiceLine[];
}

export interface Entity {
  readonly internalId: string;
  readonly id: string | null;
  readonly name: string | null;
  readonly featureId: string;
  readonly createdAt: number;
}

/** What a payment page will do when it is paid. Written by attach and checkout, read by `complete`. */
export interface CheckoutSession {
  readonly id: string;
  readonly status: 'open' | 'paid' | 'expired';
  readonly kind: 'attach' | 'setup' | 'invoice';
  readonly createdAt: number;
  readonly successUrl: string | null;
  /** The attach that waits for its payment, as it was asked for; null when only a card is collected. */
  readonly attach: PendingAttach | null;
  readonly lines: readonly InvoiceLine[];
  readonly total: number;
  readonly currency: string;
  readonly invoiceId: string | null;
}

export interface PendingAttach {
  /** Kept whole: the page charges what it showed, and gives that, whatever is sold by then. */
  readonly products: readonly Product[];
  readonly entityId: string | null;
  readonly options: readonly { readonly featureId: string; readonly quantity: number }[];
  /** The trial that the page promised. */
  readonly freeTrial: FreeTrial | false;
  readonly newBillingSubscription: boolean;
  /** Taken off when the page is paid. */
  readonly rewards: readonly Reward[];
}

/** Trials are granted once per customer, or per entity where the product was for one. */
export interface TrialUsed {
  readonly productId: string;
  readonly fingerprint: string | null;
  readonly entityId: string | null;
}

export type Card = 'ok' | 'declined' | 'requires_action';

export interface Customer {
  readonly internalId: string;
  readonly id: string | null;
  readonly createdAt: number;
  readonly name: string | null;
  readonly email: string | null;
  readonly fingerprint: string | null;
  /** The payment provider's id; given at the first attach, portal or payment page. */
  readonly stripeId: string | null;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly sendEmailReceipts: boolean;
  /** The payment method on file, or null. */
  readonly card: Card | null;
  /** How far this customer's clock runs ahead of the sandbox's. */
  readonly clockOffsetMs: number;
  /** Held, scheduled and ended products, oldest first. */
  readonly holdings: readonly Holding[];
  readonly subscriptions: readonly Subscription[];
  readonly invoices: readonly Invoice[];
  readonly entities: readonly Entity[];
  readonly sessions: readonly CheckoutSession[];
  readonly trialsUsed: readonly TrialUsed[];
  /** Taken off invoices, oldest first. */
  readonly discounts: readonly Discount[];
}

export interface UsageEvent {
  readonly id: string;
  readonly customerInternalId: string;
  readonly entityId: string | null;
  readonly timestamp: number;
  /** The feature or event name that was tracked. */
  readonly name: string;
  readonly value: number;
  readonly properties: Readonly<Record<string, unknown>>;
  /** What it took from which balance; null when there was none to take from. */
  readonly deductions: readonly EventDeduction[] | null;
}

export interface EventDeduction {
  readonly entitlementId: string;
  readonly featureId: string;
  /** Null for a balance that belongs to no product. */
  readonly productId: string | null;
  /** Null for a level that stays; `one_off` where nothing resets. */
  readonly reset: { readonly interval: Interval | 'one_off'; readonly resetsAt: number | null } | null;
  readonly value: number;
}

/** What an engine function may know besides the customer. Ids are drawn from here, so runs repeat. */
export interface EngineContext {
  readonly catalog: Catalog;
  readonly settings: Settings;
  /** The customer's own time. */
  readonly now: number;
  readonly newId: (prefix: string) => string;
}
