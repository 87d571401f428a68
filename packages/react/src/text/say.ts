import { type MessageName, type Messages, messages } from './messages.ts';

/** The names between braces. */
type SlotsOf<Text extends string> = Text extends `${string}{${infer Slot}}${infer Rest}` ? Slot | SlotsOf<Rest> : never;

type ValuesOf<Name extends MessageName> = Readonly<Record<SlotsOf<(typeof messages)[Name]>, string | number>>;

/** A message in the provider's words. The English text says which values it needs. */
export type Say = <Name extends MessageName>(
  name: Name,
  ...values: [SlotsOf<(typeof messages)[Name]>] extends [never] ? [] : [ValuesOf<Name>]
) => string;

export const createSay =
  (own: Partial<Messages> = {}): Say =>
  (name: MessageName, values: Readonly<Record<string, string | number>> = {}) =>
    (own[name] ?? messages[name]).replaceAll(/\{(\w+)\}/g, (_slot, key: string) => String(values[key]));
