'use client';

import { useEffect, useState } from 'react';

/** A draft that survives a refresh: kept in this browser, apart for each writer. */
export function useDraft(writer: string): [string, (draft: string) => void] {
  const key = `inkwell.draft.${writer}`;
  const [draft, setDraft] = useState('');
  useEffect(() => setDraft(localStorage.getItem(key) ?? ''), [key]);
  return [
    draft,
    (next) => {
      setDraft(next);
      localStorage.setItem(key, next);
    },
  ];
}
