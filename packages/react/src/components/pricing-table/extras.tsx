'use client';

import { type ComponentProps, useId } from 'react';
import { useText } from '../../text/use-text.ts';
import { CardContext, cardOf } from './card-context.ts';
import { useTable } from './table-context.ts';

/** Top-ups and add-ons, a list of their own under its title: the children are the card, written once. */
export function Extras({ children, ...props }: ComponentProps<'div'>) {
  const { table, heading: Heading, productDetails } = useTable();
  const { say } = useText();
  const id = useId();
  if (table.extras.length === 0) return null;
  return (
    <div {...props}>
      <Heading id={id}>{say('extras')}</Heading>
      <ul aria-labelledby={id} data-count={table.extras.length}>
        {table.extras.map((product) => {
          const card = cardOf(productDetails[product.id] ?? {}, {
            nameId: `${id}${product.id}`,
            title: product.name,
            product,
            held: table.heldOf(product.id),
            isCurrent: product.scenario === 'active' || product.scenario === 'renew',
            priceText: null,
          });
          return (
            <CardContext.Provider key={product.id} value={card}>
              {children}
            </CardContext.Provider>
          );
        })}
      </ul>
    </div>
  );
}
