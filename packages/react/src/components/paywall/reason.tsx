'use client';

import type { ComponentProps } from 'react';
import { useText } from '../../text/use-text.ts';
import { usePaywallContext } from './paywall-context.ts';

/** Why it is locked, and when that changes by itself. */
export function Reason(props: ComponentProps<'p'>) {
  const { status, denial } = usePaywallContext();
  const { words } = useText();
  if (status !== 'denied') return null;
  return <p {...props}>{props.children ?? words.paywallReason(denial)}</p>;
}
