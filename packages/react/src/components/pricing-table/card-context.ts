'use client';

import type { CustomerProductView } from '@autumn/core/browser';
import { createContext, useContext } from 'react';
import type { OfferedProduct } from '../../plans/offered-product.ts';
import type { ProductDetails } from '../../plans/plan.ts';

export interface CardContextValue {
  /** Of the element that holds the name: what the card and its button are called by. */
  readonly nameId: string;
  readonly title: string;
  readonly recommended: boolean;
  readonly description: string | null;
  readonly badge: string | null;
  readonly details: ProductDetails;
  /** Null on a card for what the catalog does not sell. */
  readonly product: OfferedProduct | null;
  readonly held: CustomerProductView | null;
  /** The customer has this plan, in whatever interval. */
  readonly isCurrent: boolean;
  /** The plan that this one builds on. */
  readonly base: { readonly title: string; readonly product: OfferedProduct } | null;
  /** In the price's place on a card without a product. */
  readonly priceText: string | null;
}

export const CardContext = createContext<CardContextValue | null>(null);

/** A card that builds on no plan, with the details that were given for it. */
export const cardOf = (
  details: ProductDetails,
  facts: Pick<CardContextValue, 'nameId' | 'title' | 'product' | 'held' | 'isCurrent' | 'priceText'>,
): CardContextValue => ({
  ...facts,
  recommended: details.recommended ?? false,
  description: details.description ?? null,
  badge: details.badge ?? null,
  details,
  base: null,
});

export function useCard(): CardContextValue {
  const value = useContext(CardContext);
  if (!value) throw new Error('This part belongs into <PricingTable.Plans> or <PricingTable.Extras>.');
  return value;
}
