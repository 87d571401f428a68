'use client';

import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { useAutumn } from '../provider/autumn-context.ts';

export interface Action<Params, Result> {
  /** Rejects with an `AutumnError`. While one is pending, running again is that same one. */
  readonly run: (params: Params) => Promise<Result>;
  readonly isPending: boolean;
  /** Of the last run; null again when the next one starts. */
  readonly error: Error | null;
  readonly reset: () => void;
}

/** Something that changes the customer: never sent again by itself, and never twice at once. */
export function useAction<Params, Result>(send: (params: Params) => Promise<Result>): Action<Params, Result> {
  const { queryClient } = useAutumn();
  const pending = useRef<Promise<Result>>(undefined);
  // `always`: without a connection it fails now, instead of happening when nobody expects it any more.
  const mutation = useMutation({ mutationFn: send, retry: false, networkMode: 'always' }, queryClient);
  const run = (params: Params): Promise<Result> => {
    pending.current ??= mutation.mutateAsync(params).finally(() => {
      pending.current = undefined;
    });
    return pending.current;
  };
  return { run, isPending: mutation.isPending, error: mutation.error, reset: mutation.reset };
}
