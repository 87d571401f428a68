'use client';

import type { ComponentProps } from 'react';
import { useText } from '../../text/use-text.ts';
import { useCard } from './card-context.ts';

/** "Current plan", your own badge, or "Recommended"; nothing on other cards. */
export function Badge(props: ComponentProps<'p'>) {
  const { say } = useText();
  const { product, isCurrent, badge, recommended } = useCard();
  const text =
    isCurrent && !product?.isAddOn ? say('currentPlan') : (badge ?? (recommended ? say('recommended') : null));
  return text && <p {...props}>{props.children ?? text}</p>;
}
