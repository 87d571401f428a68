/**
 * A recording goes on with ids and codes that the real server drew. Who draws others has to be asked for
 * those: this reads off each pair of answers which one stands for which.
 */
export interface Lexicon {
  /** Notes what was drawn: the recorded answer, and the one that came. */
  readonly learn: (expected: unknown, actual: unknown) => void;
  /** Words that were recorded, in those of whoever is asked now. */
  readonly translate: <Data>(data: Data) => Data;
}

const drawnId = /^(rew|rs|rp|rr|org|fe)_\w+$/;
const drawnCode = /^[0-9A-Z]{6}$/;

/** What was drawn, by kind: the programs that the recording's tool made by itself are programs like any other. */
const kindOf = (name: string, text: string): string | undefined =>
  drawnId.exec(text)?.[1]?.replace('rp', 'rs') ?? (name === 'code' && drawnCode.test(text) ? 'code' : undefined);

export function createLexicon(): Lexicon {
  const words = new Map<string, string>();

  const learn = (expected: unknown, actual: unknown, name = ''): void => {
    if (typeof expected === 'string' && typeof actual === 'string') {
      const kind = kindOf(name, expected);
      // The first meeting counts: an id that changes afterwards is a difference.
      if (kind !== undefined && kind === kindOf(name, actual) && !words.has(expected)) words.set(expected, actual);
    } else if (isObject(expected) && isObject(actual)) {
      for (const key of Object.keys(expected)) learn(expected[key], actual[key], key);
    }
  };

  const translate = (data: unknown): unknown => {
    if (typeof data === 'string')
      return data
        .split('/')
        .map((part) => words.get(part) ?? part)
        .join('/');
    if (Array.isArray(data)) return data.map(translate);
    if (!isObject(data)) return data;
    return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, translate(value)]));
  };

  return { learn: (expected, actual) => learn(expected, actual), translate: translate as Lexicon['translate'] };
}

/** Takes everything for what the recording says. */
export const literal: Lexicon = { learn: () => undefined, translate: (data) => data };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
