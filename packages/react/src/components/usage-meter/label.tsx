'use client';

import type { ComponentProps } from 'react';
import { useUsageContext } from './usage-context.ts';

/** What is measured. */
export function Label(props: ComponentProps<'span'>) {
  const { labelId, label } = useUsageContext();
  return (
    <span id={labelId} {...props}>
      {props.children ?? label}
    </span>
  );
}
