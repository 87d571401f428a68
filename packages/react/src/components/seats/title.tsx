'use client';

import type { ComponentProps } from 'react';
import { useSeats } from './seats-context.ts';

/** The feature's name in the catalog. */
export function Title(props: ComponentProps<'h3'>) {
  const { titleId, heading: Heading, words } = useSeats();
  return (
    <Heading id={titleId} {...props}>
      {props.children ?? words.name}
    </Heading>
  );
}
