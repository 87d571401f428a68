'use client';

import type { ComponentProps } from 'react';
import { useCard } from './card-context.ts';
import { useTable } from './table-context.ts';

/** The plan's name, as a heading. */
export function Name(props: ComponentProps<'h3'>) {
  const { heading: Heading } = useTable();
  const { nameId, title } = useCard();
  return (
    <Heading id={nameId} {...props}>
      {props.children ?? title}
    </Heading>
  );
}
