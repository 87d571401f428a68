import type { Format } from './format.ts';
import type { Messages } from './messages.ts';
import type { planMessages } from './plan-messages.ts';

/** The names between braces. */
type SlotsOf<Text> = Text extends `${string}{${infer Slot}}${infer Rest}` ? Slot | SlotsOf<Rest> : never;

/** A message in the provider's words. The English text says which values it needs. */
export type SayOf<Texts> = <Name extends keyof Texts & keyof Messages>(
  name: Name,
  ...values: [SlotsOf<Texts[Name]>] extends [never] ? [] : [Readonly<Record<SlotsOf<Texts[Name]>, string | number>>]
) => string;

/** Of what all components share. */
export type Say = SayOf<typeof planMessages>;

/** `{count}`, or `{count, plural, one {# day} other {# days}}` in a language that needs it. */
const slot = /\{(\w+)(?:, plural,((?: \w+ \{[^{}]*\})+))?\}/g;

export const createSay =
  <Texts extends Partial<Messages>>(texts: Texts, own: Partial<Messages>, format: Format): SayOf<Texts> =>
  (name, values: Readonly<Record<string, string | number>> = {}) =>
    (own[name] ?? texts[name] ?? name).replaceAll(slot, (_slot, key: string, forms: string | undefined) =>
      fill(values[key] ?? '', forms, format),
    );

function fill(value: string | number, forms: string | undefined, format: Format): string {
  const text = typeof value === 'number' ? format.number(value) : format.isolate(value);
  if (forms === undefined) return text;
  const form = formOf(forms, format.pluralForm(Number(value))) ?? formOf(forms, 'other') ?? '';
  return form.replaceAll('#', text);
}

const formOf = (forms: string, name: string): string | undefined => forms.match(` ${name} \\{([^{}]*)\\}`)?.[1];
