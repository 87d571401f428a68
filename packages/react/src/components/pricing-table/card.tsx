'use client';

import type { ComponentProps } from 'react';
import { useCard } from './card-context.ts';

/** One plan. `data-scenario`, `data-current` and `data-recommended` say what it is to this customer. */
export function Card(props: ComponentProps<'li'>) {
  const { nameId, product, isCurrent, recommended } = useCard();
  return (
    <li
      aria-labelledby={nameId}
      data-product={product?.id}
      data-scenario={product?.scenario}
      data-current={isCurrent || undefined}
      data-recommended={recommended || undefined}
      {...props}
    />
  );
}
