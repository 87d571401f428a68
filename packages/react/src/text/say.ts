import type { Messages, sharedMessages } from './messages.ts';

/** The names between braces. */
type SlotsOf<Text> = Text extends `${string}{${infer Slot}}${infer Rest}` ? Slot | SlotsOf<Rest> : never;

/** A message in the provider's words. The English text says which values it needs. */
export type SayOf<Texts> = <Name extends keyof Texts & keyof Messages>(
  name: Name,
  ...values: [SlotsOf<Texts[Name]>] extends [never] ? [] : [Readonly<Record<SlotsOf<Texts[Name]>, string | number>>]
) => string;

/** Of what all components share. */
export type Say = SayOf<typeof sharedMessages>;

export const createSay =
  <Texts extends Partial<Messages>>(texts: Texts, own: Partial<Messages> = {}): SayOf<Texts> =>
  (name, values: Readonly<Record<string, string | number>> = {}) =>
    (own[name] ?? texts[name] ?? name).replaceAll(/\{(\w+)\}/g, (_slot, key: string) => String(values[key]));
