'use client';

import type { ComponentProps } from 'react';
import { featureLines } from '../../plans/feature-lines.ts';
import { useText } from '../../text/use-text.ts';
import { useCard } from './card-context.ts';
import { useTable } from './table-context.ts';

/** What the plan includes; where it builds on the plan before it, only what it adds. */
export function Features(props: ComponentProps<'div'>) {
  const { table } = useTable();
  const text = useText();
  const { product, base, details, title } = useCard();
  const own = details.features?.map((line, index) => ({ id: `${index}`, text: line, note: '' }));
  const found = product ? featureLines(product, { ...text, currency: table.currency }, base?.product) : [];
  const from = own ? details.everythingFrom || undefined : base?.title;
  // A top-up is often called what it holds: no need to say so twice.
  const lines = own ?? found.filter((line) => lettersOf(line.text) !== lettersOf(title));
  return (
    <div {...props}>
      {from && <p>{text.say('everythingIn', { plan: from })}</p>}
      {lines.length > 0 && (
        <ul>
          {lines.map((line) => (
            <li key={line.id}>
              <span>{line.text}</span> {line.note && <small>{line.note}</small>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Without the marks of a language: "10,000 words" is "10.000 words". */
const lettersOf = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '');
