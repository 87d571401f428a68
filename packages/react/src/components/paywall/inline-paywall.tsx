'use client';

import { useId, useRef } from 'react';
import { useCheck } from '../../hooks/use-check.ts';
import { useText } from '../../text/use-text.ts';
import { LostFocusContext, Mortal } from '../shared/focus-heir.tsx';
import { Late } from '../shared/late.tsx';
import type { LazyPart } from '../shared/lazy-part.ts';
import { slotClasses } from '../shared/slot-classes.ts';
import type { InlinePaywallProps, PaywallProps, PaywallSlot } from './paywall-props.ts';

interface Props extends InlinePaywallProps {
  /** What is shown to those who may not see the children. */
  readonly part: LazyPart<PaywallProps>;
}

/** A paywall as a part of the page: an open gate loads nothing but itself. */
export function InlinePaywall({ part, ...props }: Props) {
  const { featureId, productId, requiredBalance, entityId, heading: Heading = 'h3', classNames, className } = props;
  const { status } = useCheck({ featureId, productId, requiredBalance, entityId });
  const { say } = useText();
  const titleId = useId();
  const lost = useRef<Element>(null);
  const cx = slotClasses<PaywallSlot>('autumn-paywall', classNames, className);
  const waiting = (
    // biome-ignore lint/a11y/useSemanticElements: as the card that comes in its place
    <div role="group" aria-labelledby={titleId} aria-busy className={cx('root', 'autumn')} data-status="pending">
      <Heading id={titleId} className={cx('title')}>
        {say('paywallPending')}
      </Heading>
    </div>
  );
  return (
    <>
      {status === 'allowed' && <Mortal lost={lost}>{props.children}</Mortal>}
      <LostFocusContext.Provider value={lost}>
        <Late
          part={part}
          isWanted={status === 'denied' || status === 'error'}
          fallback={status !== 'allowed' && (props.pending ?? waiting)}
          // Already shown above: what is unlocked must not wait for the card's file.
          props={{ ...props, children: null }}
        />
      </LostFocusContext.Provider>
    </>
  );
}
