'use client';

import type { ComponentProps } from 'react';
import { paywallMessages } from '../../text/paywall-messages.ts';
import { useText } from '../../text/use-text.ts';
import { usePaywallContext } from './paywall-context.ts';

/** Why it is locked, and when that changes by itself. */
export function Reason(props: ComponentProps<'p'>) {
  const { status, denial } = usePaywallContext();
  const { say } = useText(paywallMessages);
  if (status !== 'denied') return null;
  const { reason, resetsOn } = denial;
  const isSpent = reason === 'limit_reached' || reason === 'not_enough';
  const when = isSpent && resetsOn ? ` ${say('moreOn', { date: resetsOn })}` : '';
  return <p {...props}>{props.children ?? say(`paywallReason.${reason}`, denial) + when}</p>;
}
