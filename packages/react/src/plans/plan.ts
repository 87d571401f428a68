import type { OfferedProduct } from './offered-product.ts';

/** A plan as a person thinks of it: one name, in one or more billing intervals. */
export interface Plan {
  /** Of the first of its products. */
  readonly id: string;
  readonly title: string;
  /** One per interval, the shortest first; a free plan has one. */
  readonly products: readonly OfferedProduct[];
  readonly recommended: boolean;
  readonly description: string | null;
  readonly badge: string | null;
  readonly details: ProductDetails;
}

/** What the catalog does not know about a product. */
export interface ProductDetails {
  /** One sentence under the name. */
  readonly description?: string | undefined;
  readonly recommended?: boolean | undefined;
  /** In place of "Recommended". */
  readonly badge?: string | undefined;
  /** Your own list, in place of the one from the catalog. */
  readonly features?: readonly string[] | undefined;
  /** Name of the plan that it builds on; `false` lists everything. @default found by comparing */
  readonly everythingFrom?: string | false | undefined;
  /** A link in place of the button, such as "Contact us". */
  readonly action?: { readonly text: string; readonly href: string } | undefined;
}

/** A plan in your own order and words. Which interval a product has is read from the catalog. */
export interface PlanChoice {
  /** @default the name of its first product */
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly recommended?: boolean | undefined;
  readonly badge?: string | undefined;
  /** Product ids, by interval. */
  readonly week?: string | undefined;
  readonly month?: string | undefined;
  readonly quarter?: string | undefined;
  readonly semi_annual?: string | undefined;
  readonly year?: string | undefined;
  /** Product id of a plan without an interval, such as a free one. */
  readonly product?: string | undefined;
}
