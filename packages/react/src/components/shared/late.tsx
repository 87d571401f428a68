'use client';

import { type ReactNode, Suspense, useEffect, useReducer, useState, useSyncExternalStore } from 'react';
import { whenIdle } from '../../hooks/when-idle.ts';
import { useText } from '../../text/use-text.ts';
import { fetchPart, type LazyPart } from './lazy-part.ts';
import { StatusNotice } from './status-notice.tsx';

export interface LateProps<Props> {
  readonly part: LazyPart<Props>;
  /** There is something to show. Once it was there it stays, to say how it ends. */
  readonly isWanted: boolean;
  readonly props: Props;
  /** What it shows is known, so that a server can write it and a browser take it over. @default true */
  readonly isKnown?: boolean | undefined;
  /** In its place until it is there. */
  readonly fallback?: ReactNode;
  /** Beside fetching it again. */
  readonly onRetry?: (() => unknown) | undefined;
}

/**
 * A part that is fetched while the page is idle, or as soon as it is wanted; when that did not work, a line with a
 * way to try again. What a server wrote of it stays on the page as it is, until the part is there to take it over.
 */
export function Late<Props extends object>(props: LateProps<Props>) {
  // Only around what may be in the HTML: a boundary is taken over by itself, and React 18 wants no change until then.
  const [mayBeWritten] = useState(props.isWanted && props.isKnown !== false);
  const part = <Part {...props} />;
  return mayBeWritten ? <Suspense>{part}</Suspense> : part;
}

const never = () => () => undefined;

function Part<Props extends object>({ part, isWanted, props, isKnown = true, fallback, onRetry }: LateProps<Props>) {
  const { say } = useText();
  const [, look] = useReducer((looks: number) => looks + 1, 0);
  // As the server wrote it, until that was taken over.
  const isServers = useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
  const isDue = isWanted && (isKnown || !isServers);
  const [isShown, show] = useState(isDue);
  if (isDue && !isShown) show(true);
  const { loaded: Loaded } = part;
  useEffect(() => {
    // Not `part.loaded`: it may have come by another one since this was rendered without it.
    if (Loaded) return;
    const fetchNow = () => void fetchPart(part).then(look);
    return isWanted ? fetchNow() : whenIdle(fetchNow);
  }, [part, isWanted, Loaded]);

  // Suspended only where there is HTML of the server to be kept: elsewhere React would hold back what has come.
  if (isServers && isShown && !Loaded && !part.hasFailed) throw fetchPart(part);

  if (isShown && Loaded) return <Loaded {...props} />;
  if (!isWanted || !part.hasFailed) return fallback;
  const again = () => {
    void fetchPart(part).then(look);
    onRetry?.();
  };
  const isStuck = part.failures > 1 && navigator.onLine;
  return (
    <StatusNotice
      status="error"
      text={say('notLoaded')}
      retryText={isStuck ? say('reload') : undefined}
      onRetry={isStuck ? () => location.reload() : again}
      className="autumn autumn-notice"
    />
  );
}
