import type { FeatureId, Product, ProductId } from '@autumn/core';
import type { BrowserRouteName } from '@autumn/core/browser';
import type { Identity } from './identity.ts';

/** What one person wants to do, for `policy.authorize`. */
export interface AuthorizeRequest {
  readonly action: Exclude<BrowserRouteName, 'bootstrap' | 'products'>;
  readonly identity: Identity;
  /** The checked fields that were sent, such as `{ productId: 'pro' }`. */
  readonly params: Readonly<Record<string, unknown>>;
}

/** `{ reason }` refuses, and the person reads the reason. */
export type AuthorizeAnswer = boolean | { readonly reason: string };

/** Which features a browser may count, and how much at once. */
export interface TrackRule {
  readonly features: Readonly<Partial<Record<FeatureId, { /** Units in one call. */ readonly max: number }>>>;
}

export interface CheckRule {
  /**
   * Amounts that may be asked about a feature whose numbers `credits` hides. With any amount at all a
   * browser could search for the cost. @default [1] for every feature
   */
  readonly amounts?: Readonly<Partial<Record<FeatureId, readonly number[]>>> | undefined;
}

export interface QueryRule {
  /**
   * What may be shown beside features that `credits` does not hide: hidden ones, and names of events.
   * Beside the pool, whoever divides the two knows the cost. @default []
   */
  readonly features?: readonly FeatureId[] | undefined;
}

export interface EventsRule extends QueryRule {
  /** Properties of events that may be shown. @default [] */
  readonly properties?: readonly string[] | undefined;
}

export interface CreateEntityRule {
  /** Which entities a browser may create, and how many of each a customer may have in all. */
  readonly features: Readonly<Partial<Record<FeatureId, { /** Entities. */ readonly max: number }>>>;
}

export interface DeleteEntityRule {
  /** Which entities a browser may delete. */
  readonly features: readonly FeatureId[];
}

/** Routes that are closed until they have a rule. */
export type RuledRoute = 'track' | 'createEntity' | 'deleteEntity';

/** `false` closes a route. `track`, `createEntity` and `deleteEntity` are closed until they have a rule. */
export type RoutePolicy = {
  readonly [Name in Exclude<BrowserRouteName, RuledRoute | 'check' | 'query' | 'events'>]?: false | undefined;
} & {
  readonly check?: false | CheckRule | undefined;
  readonly query?: false | QueryRule | undefined;
  readonly events?: false | EventsRule | undefined;
  readonly track?: false | TrackRule | undefined;
  readonly createEntity?: false | CreateEntityRule | undefined;
  readonly deleteEntity?: false | DeleteEntityRule | undefined;
};

/**
 * `pool`: a credit system has its numbers, and what it pays for is a yes or no for the declared amounts.
 * `units`: what credits pay for has numbers in its own units, and the credit system is a yes or no.
 * Never both, because one divided by the other is the cost.
 */
export type CreditsMode = 'pool' | 'units';

/** What a browser may do. Everything here narrows; nothing can open a price, a balance or another customer. */
export interface Policy {
  /** Products that may be bought: ids, or a function. @default those that `catalog` shows */
  readonly products?:
    | readonly ProductId[]
    | ((product: Product, identity: Identity) => boolean | Promise<boolean>)
    | undefined;
  /** Products that are shown: ids, or a function. Archived ones never are. @default all */
  readonly catalog?: readonly ProductId[] | ((product: Product) => boolean) | undefined;
  readonly routes?: RoutePolicy | undefined;
  /**
   * Where payment pages may return to, besides the page's own origin: origins (`https://app.example.com`)
   * or prefixes of URLs (`https://example.com/app`). @default []
   */
  readonly redirects?: readonly string[] | undefined;
  /** Other origins whose pages may call the handler, cookies included. @default [] */
  readonly origins?: readonly string[] | undefined;
  /**
   * Has the last word on everything that a signed-in person asks for. A request that names an entity other
   * than `identity.entityId` is refused unless this says yes.
   */
  readonly authorize?: ((request: AuthorizeRequest) => AuthorizeAnswer | Promise<AuthorizeAnswer>) | undefined;
  /** Promotion codes and ids of rewards that a purchase may name. @default [] */
  readonly rewards?: readonly string[] | undefined;
  /**
   * How credits are shown. With `units`, do not sell credits in packs: who chooses how many credits to
   * buy sees what they become. @default "pool"
   */
  readonly credits?: CreditsMode | undefined;
}
