'use client';

import { type ReactNode, useInsertionEffect } from 'react';
import { rememberPlace } from './remember-place.ts';

/** Around a button that goes away once it was pressed: the focus stays near. Adds no element. */
export function KeepPlace({ children }: { readonly children: ReactNode }) {
  // Undone before the elements leave the page; and unlike a layout effect no server warns of it.
  useInsertionEffect(
    () => () => {
      const goBack = rememberPlace();
      queueMicrotask(goBack);
    },
    [],
  );
  return children;
}
