'use client';

import { AutumnProvider } from '@autumn/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';

export function Providers({ identity, children }: { identity: string | null; children: ReactNode }) {
  const [queryClient] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={queryClient}>
      <AutumnProvider identity={identity} locale="en-US">
        {children}
      </AutumnProvider>
    </QueryClientProvider>
  );
}
