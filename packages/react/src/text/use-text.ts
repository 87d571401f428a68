'use client';

import { useMemo } from 'react';
import { useAutumn } from '../provider/autumn-context.ts';
import { type Format, formatOf } from './format.ts';
import { type Messages, messages } from './messages.ts';

/** The words and the formats of the provider's locale. */
export function useText(): { readonly words: Messages; readonly format: Format } {
  const { messages: given, locale, timeZone } = useAutumn();
  return useMemo(() => ({ words: { ...messages, ...given }, format: formatOf(locale, timeZone) }), [given, locale, timeZone]);
}
