'use client';

import { useInsertionEffect, useRef } from 'react';

/** The newest value, for callbacks that live longer than a render: what is written inline starts nothing anew. */
export function useLatest<Value>(value: Value): { readonly current: Value } {
  const latest = useRef(value);
  useInsertionEffect(() => {
    latest.current = value;
  });
  return latest;
}
