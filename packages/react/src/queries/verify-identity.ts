import type { CustomerView } from '@autumn/core/browser';
import { AutumnError } from '@autumn/core/errors';
import type { QueryClient } from '@tanstack/react-query';
import { autumnKeys } from './keys.ts';

/**
 * Refuses the view of another person, and forgets what is cached: the session changed hands, so what
 * the page still shows may belong to somebody who has left.
 */
export function verifyIdentity(view: CustomerView, identity: string | null, queryClient: QueryClient): CustomerView {
  if (view.id === identity) return view;
  const error = new AutumnError('The session belongs to somebody else now. Load the page again.', {
    kind: 'api',
    code: 'identity_mismatch',
  });
  for (const query of queryClient.getQueryCache().findAll({ queryKey: autumnKeys.all })) {
    query.setState({ data: undefined, dataUpdatedAt: 0, status: 'error', error });
  }
  throw error;
}
