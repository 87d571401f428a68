import type { CustomerView } from '@autumn/core/browser';
import { AutumnError } from '@autumn/core/errors';
import type { QueryClient } from '@tanstack/react-query';
import { allKey } from './keys.ts';

/**
 * Refuses the view of another person. Then, and when the session has ended, it forgets what is cached:
 * what the page still shows may belong to somebody who has left.
 */
export async function verifyIdentity(
  asking: Promise<CustomerView>,
  identity: string | null,
  queryClient: QueryClient,
): Promise<CustomerView> {
  const view = await asking.catch((error: unknown) => {
    if (AutumnError.is(error) && error.status === 401) forget(queryClient, error);
    throw error;
  });
  if (view.id === identity) return view;
  const error = new AutumnError('The session belongs to somebody else now. Load the page again.', {
    kind: 'api',
    code: 'identity_mismatch',
  });
  forget(queryClient, error);
  throw error;
}

function forget(queryClient: QueryClient, error: AutumnError): void {
  for (const query of queryClient.getQueryCache().findAll({ queryKey: allKey })) {
    query.setState({ data: undefined, dataUpdatedAt: 0, status: 'error', error });
  }
}
