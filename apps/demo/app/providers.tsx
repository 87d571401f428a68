'use client';

import { AutumnProvider } from '@autumn/react';
import { AutumnDevtools } from '@autumn/react/devtools';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';

interface ProvidersProps {
  identity: string | null;
  /** Where the sandbox is, for whoever develops this. */
  sandboxUrl: string | undefined;
  children: ReactNode;
}

export function Providers({ identity, sandboxUrl, children }: ProvidersProps) {
  const [queryClient] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={queryClient}>
      <AutumnProvider identity={identity} locale="en-US">
        {children}
        <AutumnDevtools console={sandboxUrl} />
      </AutumnProvider>
    </QueryClientProvider>
  );
}
