'use client';

import type { FetchQueryOptions } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useAutumn } from '../../provider/autumn-context.ts';
import { useText } from '../../text/use-text.ts';
import { Late } from './late.tsx';
import type { LazyPart } from './lazy-part.ts';
import { slotClasses } from './slot-classes.ts';

export interface LateSectionProps<Props> {
  readonly part: LazyPart<Props>;
  /** Of its class names. */
  readonly prefix: string;
  readonly props: Props;
  /** What it will show, asked for while its file is on its way. */
  // biome-ignore lint/suspicious/noExplicitAny: whatever the queries hold
  readonly asks: readonly (FetchQueryOptions<any, Error, any, any> & { readonly enabled?: unknown })[];
}

interface Classes {
  readonly className?: string | undefined;
  readonly classNames?: Partial<Record<'root' | 'notice', string>> | undefined;
}

/** A component in a file of its own; until it is there, a line in its place. */
export function LateSection<Props extends Classes>({ part, prefix, props, asks }: LateSectionProps<Props>) {
  const { queryClient } = useAutumn();
  const { say } = useText();
  // Of nobody there is nothing to ask for.
  const allowed = asks.filter(({ enabled }) => enabled !== false);
  useEffect(() => {
    if (part.loaded) return;
    for (const ask of allowed) void queryClient.prefetchQuery(ask);
  });
  const isKnown = allowed.every(({ queryKey }) => queryClient.getQueryData(queryKey) !== undefined);
  const cx = slotClasses<'root' | 'notice'>(prefix, props.classNames, props.className);
  const waiting = (
    <div className={cx('root', 'autumn')} aria-busy data-status="pending">
      <p role="status" className={cx('notice', 'autumn-notice')}>
        {say('loading')}
      </p>
    </div>
  );
  return <Late part={part} isWanted isKnown={isKnown} props={props} fallback={waiting} />;
}
