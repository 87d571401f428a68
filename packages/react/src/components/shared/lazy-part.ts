'use client';

import { type ComponentType, useCallback, useEffect, useState } from 'react';
import { whenIdle } from '../../hooks/when-idle.ts';

/** A component in a file of its own, which is fetched once for all of a page. */
export interface LazyPart<Props> {
  readonly load: () => Promise<ComponentType<Props>>;
  loaded?: ComponentType<Props>;
}

/**
 * Fetches a part while the page is idle, or as soon as it is wanted. Not `React.lazy`: that throws for
 * good when a file cannot be fetched, and takes down what is around it.
 */
export function usePart<Props>(part: LazyPart<Props>, isWanted: boolean) {
  const [state, setState] = useState<'waiting' | 'here' | 'failed'>('waiting');
  const fetchNow = useCallback(() => {
    part.load().then(
      (component) => {
        part.loaded = component;
        setState('here');
      },
      () => setState('failed'),
    );
  }, [part]);
  useEffect(() => {
    if (part.loaded) return setState('here');
    if (isWanted) return fetchNow();
    return whenIdle(fetchNow);
  }, [part, isWanted, fetchNow]);
  return { Part: state === 'here' ? part.loaded : undefined, hasFailed: state === 'failed', retry: fetchNow };
}
