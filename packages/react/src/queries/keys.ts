import type { CheckIntent, EventsIntent, QueryIntent } from '@autumn/core/browser';

/**
 * Keys of everything the kit caches. The identity is the second part of each, so that one person's
 * data is never shown to the next.
 *
 * @example
 * queryClient.invalidateQueries({ queryKey: autumnKeys.customer(user.id) });
 */
export const autumnKeys = {
  all: ['autumn'] as const,
  identity: (identity: string | null) => ['autumn', identity] as const,
  customer: (identity: string | null) => ['autumn', identity, 'customer'] as const,
  paymentMethod: (identity: string | null) => ['autumn', identity, 'card'] as const,
  products: (identity: string | null) => ['autumn', identity, 'products'] as const,
  checks: (identity: string | null) => ['autumn', identity, 'check'] as const,
  check: (identity: string | null, intent: CheckIntent) => ['autumn', identity, 'check', intent] as const,
  previews: (identity: string | null) => ['autumn', identity, 'checkout'] as const,
  preview: (identity: string | null, intent: object) => ['autumn', identity, 'checkout', intent] as const,
  /** The list of entities, and each of them. */
  entities: (identity: string | null) => ['autumn', identity, 'entity'] as const,
  entityList: (identity: string | null) => ['autumn', identity, 'entity', 'list'] as const,
  entity: (identity: string | null, entityId: string) => ['autumn', identity, 'entity', 'id', entityId] as const,
  /** Charts and lists of events. */
  usages: (identity: string | null) => ['autumn', identity, 'usage'] as const,
  usage: (identity: string | null, intent: QueryIntent) => ['autumn', identity, 'usage', 'bins', intent] as const,
  event: (identity: string | null, filter: Omit<EventsIntent, 'offset'>) =>
    ['autumn', identity, 'usage', 'events', filter] as const,
  referralCode: (identity: string | null, programId: string) => ['autumn', identity, 'referral', programId] as const,
};
