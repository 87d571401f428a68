'use client';

import { useText } from '../../text/use-text.ts';
import { type LazyPart, usePart } from './lazy-part.ts';
import { StatusNotice } from './status-notice.tsx';

export interface LateProps<Props> {
  readonly part: LazyPart<Props>;
  /** There is something to show. */
  readonly isWanted: boolean;
  readonly props: Props;
  /** Beside fetching it again. */
  readonly onRetry?: (() => unknown) | undefined;
}

/** A part that is fetched late; in its place a line with a way to try again, when that did not work. */
export function Late<Props extends object>({ part, isWanted, props, onRetry }: LateProps<Props>) {
  const { Part, hasFailed, retry } = usePart(part, isWanted);
  const { say } = useText();
  if (Part) return <Part {...props} />;
  const again = () => {
    retry();
    onRetry?.();
  };
  return (
    isWanted &&
    hasFailed && (
      <StatusNotice status="error" text={say('notLoaded')} onRetry={again} className="autumn autumn-notice" />
    )
  );
}
