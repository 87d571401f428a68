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
   * Amounts that may be asked about a feature that credits pay for. With any amount at all a browser
   * could search for the cost. @default [1] for every feature
   */
  readonly amounts?: Readonly<Partial<Record<FeatureId, readonly number[]>>> | undefined;
}

/** `false` closes a route. `track` is closed until it has a rule; every other route is open. */
export type RoutePolicy = {
  readonly [Name in Exclude<BrowserRouteName, 'track' | 'check'>]?: false | undefined;
} & {
  readonly check?: false | CheckRule | undefined;
  readonly track?: false | TrackRule | undefined;
};

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
  /**
   * How features that credits pay for are shown: the pool as a feature with numbers, and each paid feature
   * as a yes or no. @default "pool"
   */
  readonly credits?: 'pool' | undefined;
}
