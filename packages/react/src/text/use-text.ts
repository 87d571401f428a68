'use client';

import { useMemo } from 'react';
import { useAutumn } from '../provider/autumn-context.ts';
import { type Format, formatOf } from './format.ts';
import { createSay, type Say } from './say.ts';

/** The words and the formats of the provider's locale. */
export function useText(): { readonly say: Say; readonly format: Format } {
  const { messages, locale, timeZone } = useAutumn();
  return useMemo(
    () => ({ say: createSay(messages), format: formatOf(locale, timeZone) }),
    [messages, locale, timeZone],
  );
}
