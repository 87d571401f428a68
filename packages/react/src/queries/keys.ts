import type { CheckIntent } from '@autumn/core/browser';

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
  products: (identity: string | null) => ['autumn', identity, 'products'] as const,
  checks: (identity: string | null) => ['autumn', identity, 'check'] as const,
  check: (identity: string | null, intent: CheckIntent) => ['autumn', identity, 'check', intent] as const,
  previews: (identity: string | null) => ['autumn', identity, 'checkout'] as const,
  preview: (identity: string | null, intent: object) => ['autumn', identity, 'checkout', intent] as const,
};
