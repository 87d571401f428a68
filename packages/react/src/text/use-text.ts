'use client';

import { useMemo } from 'react';
import { useAutumn } from '../provider/autumn-context.ts';
import { type Format, formatOf } from './format.ts';
import type { Messages } from './messages.ts';
import { planMessages } from './plan-messages.ts';
import { createSay, type SayOf } from './say.ts';

export interface Text<Texts> {
  readonly say: SayOf<Texts>;
  readonly format: Format;
}

const none = {};

/**
 * The words and the formats of the provider's locale. A component hands in the messages that only it
 * has, so that a page without it does not load them.
 */
export function useText<Texts extends Partial<Messages> = typeof none>(
  texts: Texts = none as Texts,
): Text<typeof planMessages & Texts> {
  const { messages, locale, timeZone } = useAutumn();
  return useMemo(() => {
    const format = formatOf(locale, timeZone);
    return { say: createSay({ ...planMessages, ...texts }, messages ?? {}, format), format };
  }, [texts, messages, locale, timeZone]);
}
