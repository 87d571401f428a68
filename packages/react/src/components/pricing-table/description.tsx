'use client';

import type { ComponentProps } from 'react';
import { useCard } from './card-context.ts';

/** One sentence about the plan, where there is one. */
export function Description(props: ComponentProps<'p'>) {
  const { description } = useCard();
  return <p {...props}>{props.children ?? description}</p>;
}
