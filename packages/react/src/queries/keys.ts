import type { CheckIntent, EventsIntent, QueryIntent } from '@autumn/core/browser';

// One by one, so that a page loads the keys of what it asks for.
export const allKey = ['autumn'] as const;
export const identityKey = (identity: string | null) => ['autumn', identity] as const;
export const customerKey = (identity: string | null) => ['autumn', identity, 'customer'] as const;
export const paymentMethodKey = (identity: string | null) => ['autumn', identity, 'card'] as const;
export const productsKey = (identity: string | null) => ['autumn', identity, 'products'] as const;
export const checksKey = (identity: string | null) => ['autumn', identity, 'check'] as const;
export const checkKey = (identity: string | null, intent: CheckIntent) =>
  ['autumn', identity, 'check', intent] as const;
export const entitiesKey = (identity: string | null) => ['autumn', identity, 'entity'] as const;
export const usagesKey = (identity: string | null) => ['autumn', identity, 'usage'] as const;

/**
 * Keys of everything the kit caches. The identity is the second part of each, so that one person's
 * data is never shown to the next.
 *
 * @example
 * queryClient.invalidateQueries({ queryKey: autumnKeys.customer(user.id) });
 */
export const autumnKeys = {
  all: allKey,
  identity: identityKey,
  customer: customerKey,
  paymentMethod: paymentMethodKey,
  products: productsKey,
  checks: checksKey,
  check: checkKey,
  previews: (identity: string | null) => ['autumn', identity, 'checkout'] as const,
  preview: (identity: string | null, intent: object) => ['autumn', identity, 'checkout', intent] as const,
  /** The list of entities, and each of them. */
  entities: entitiesKey,
  entityList: (identity: string | null) => ['autumn', identity, 'entity', 'list'] as const,
  entity: (identity: string | null, entityId: string) => ['autumn', identity, 'entity', 'id', entityId] as const,
  /** Charts and lists of events. */
  usages: usagesKey,
  usage: (identity: string | null, intent: QueryIntent) => ['autumn', identity, 'usage', 'bins', intent] as const,
  event: (identity: string | null, filter: Omit<EventsIntent, 'offset'>) =>
    ['autumn', identity, 'usage', 'events', filter] as const,
  referralCode: (identity: string | null, programId: string) => ['autumn', identity, 'referral', programId] as const,
};
