'use client';

import { AutumnError } from '@autumn/core/errors';
import { type ComponentProps, useId, useState } from 'react';
import { useCustomer } from '../../hooks/use-customer.ts';
import { useEntities } from '../../hooks/use-entities.ts';
import { useProducts } from '../../hooks/use-products.ts';
import { featureWords } from '../../plans/feature-name.ts';
import { useAutumn } from '../../provider/autumn-context.ts';
import { teamMessages } from '../../text/team-messages.ts';
import { useText } from '../../text/use-text.ts';
import { useFailureText } from '../shared/use-failure-text.ts';
import { SeatsContext } from './seats-context.ts';

export interface SeatsRootProps extends ComponentProps<'section'> {
  /** What a seat is one of, such as `seats`. */
  readonly featureId: string;
  /** Of the title. @default "h3" */
  readonly heading?: 'h2' | 'h3' | 'h4' | undefined;
}

/** Reads the entities of one feature. Shows nothing to who is not signed in. */
export function Root({ featureId, heading = 'h3', children, ...props }: SeatsRootProps) {
  const titleId = useId();
  const { identity } = useAutumn();
  const entities = useEntities();
  const { data: customer } = useCustomer();
  const { products } = useProducts();
  const { say } = useText(teamMessages);
  const otherFailure = useFailureText();
  const [said, tell] = useState('');
  if (identity === null) return null;
  const failureText = (error: Error | null) => {
    if (error === null) return null;
    const code = AutumnError.is(error) ? error.code : '';
    if (code === 'limit_reached') return say('seatLimit');
    return code === 'forbidden' ? say('seatForbidden') : otherFailure(error);
  };
  const value = {
    ...entities,
    entities: entities.entities.filter((entity) => entity.featureId === featureId),
    titleId,
    heading,
    featureId,
    words: featureWords(featureId, customer, products),
    said,
    tell,
    failureText,
  };
  return (
    <SeatsContext.Provider value={value}>
      <section aria-labelledby={titleId} data-status={entities.status} {...props}>
        {children}
      </section>
    </SeatsContext.Provider>
  );
}
