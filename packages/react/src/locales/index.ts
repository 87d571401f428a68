import type { Messages } from '../text/messages.ts';
import { messages } from '../text/messages.ts';

export { directionOf } from '../text/direction-of.ts';

const loaders = {
  en: async () => messages,
  de: async () => (await import('./de.ts')).de,
  fr: async () => (await import('./fr.ts')).fr,
  es: async () => (await import('./es.ts')).es,
  pt: async () => (await import('./pt.ts')).pt,
  ja: async () => (await import('./ja.ts')).ja,
  ar: async () => (await import('./ar.ts')).ar,
} satisfies Record<string, () => Promise<Messages>>;

/**
 * The languages that the kit speaks. Each is also a module: `@autumn/react/locales/de` exports `de`.
 *
 * @example
 * <select>{locales.map((language) => <option key={language}>{language}</option>)}</select>
 */
export const locales = Object.keys(loaders) as readonly (keyof typeof loaders)[];

/**
 * The texts of a locale, each language in a file of its own that is loaded when it is asked for. "de-AT" gets German;
 * a language that the kit does not speak gets English.
 *
 * @param locale BCP 47
 * @example
 * <AutumnProvider locale={locale} messages={await loadMessages(locale)} …>
 */
export function loadMessages(locale: string): Promise<Messages> {
  const language = locale.split('-')[0]?.toLowerCase() ?? '';
  return (Object.hasOwn(loaders, language) ? loaders[language as keyof typeof loaders] : loaders.en)();
}
