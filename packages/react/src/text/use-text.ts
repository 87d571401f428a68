'use client';

import { useMemo } from 'react';
import { useAutumn } from '../provider/autumn-context.ts';
import { type Format, formatOf } from './format.ts';
import type { Messages } from './messages.ts';
import { planMessages } from './plan-messages.ts';
import { createSay, type SayOf } from './say.ts';

export interface UseTextResult<Texts> {
  /** A message by its name, with the values that its `{slots}` need. */
  readonly say: SayOf<Texts>;
  /** Numbers, prices (major units) and dates (epoch milliseconds) as the provider's locale writes them. */
  readonly format: Format;
}

const none = {};

/**
 * The words and the formats of the provider's locale. A component hands in the messages that only it
 * has, so that a page without it does not load them: names of `messages`, with English texts of your own if
 * you like. What the provider's `messages` say wins.
 *
 * @example
 * const texts = { card: 'How you pay' }; // outside of the component
 * const { say, format } = useText(texts);
 * say('card'); // "How you pay"
 * format.price(20, 'usd'); // "$20"
 */
export function useText<Texts extends Partial<Messages> = typeof none>(
  texts: Texts = none as Texts,
): UseTextResult<typeof planMessages & Texts> {
  const { messages, locale, timeZone } = useAutumn();
  return useMemo(() => {
    const format = formatOf(locale, timeZone);
    return { say: createSay({ ...planMessages, ...texts }, messages ?? {}, format), format };
  }, [texts, messages, locale, timeZone]);
}
