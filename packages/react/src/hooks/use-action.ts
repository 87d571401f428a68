'use client';

import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { useAutumn } from '../provider/autumn-context.ts';

export interface Action<Params, Result> {
  /** Rejects with an `AutumnError`. While one is pending, asking for the same is that one, and for another waits for it. */
  readonly run: (params: Params) => Promise<Result>;
  readonly isPending: boolean;
  /** Of the last run; null again when the next one starts. */
  readonly error: Error | null;
  readonly reset: () => void;
}

/** Something that changes the customer: never sent again by itself, and never twice at once. */
export function useAction<Params, Result>(send: (params: Params) => Promise<Result>): Action<Params, Result> {
  const { queryClient } = useAutumn();
  const pending = useRef<{ readonly asked: string; readonly result: Promise<Result> }>(undefined);
  // `always`: without a connection it fails now, instead of happening when nobody expects it any more.
  const mutation = useMutation({ mutationFn: send, retry: false, networkMode: 'always' }, queryClient);
  const run = (params: Params): Promise<Result> => {
    const asked = JSON.stringify(params) ?? '';
    const before = pending.current;
    if (before?.asked === asked) return before.result;
    const turn = before ? before.result.then(noop, noop) : undefined;
    const started = turn ? turn.then(() => mutation.mutateAsync(params)) : mutation.mutateAsync(params);
    const result = started.finally(() => {
      if (pending.current?.result === result) pending.current = undefined;
    });
    pending.current = { asked, result };
    return result;
  };
  return { run, isPending: mutation.isPending, error: mutation.error, reset: mutation.reset };
}

const noop = (): void => {};
