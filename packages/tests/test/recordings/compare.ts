/**
 * Compares an answer of the sandbox with the one that the real server gave. Equal are all keys, kinds
 * and values, except for what cannot be: ids that were drawn, hosts, the minutes that a recording took,
 * and cents that were prorated by the second.
 */
const instantsFrom = 1e12;
const toleratedMs = 15 * 60_000;

const ignored = new Set(['stripe_id', 'subscription_ids', 'autumn_id', 'internal_id', 'env']);
const money = new Set(['amount', 'total']);
const links = new Set(['url', 'checkout_url', 'hosted_invoice_url']);

const masks: [RegExp, string][] = [
  [/\b\d{1,2} [A-Z][a-z]{2} \d{4}\b/g, '(date)'],
  [/\b(cus|sub|in|pi|pm|cs|si|price|prod|ent|evt|rp|rc)_[A-Za-z0-9_]{6,}/g, '$1_(id)'],
  [/https?:\/\/[^\s"]+/g, '(url)'],
];
const mask = (text: string): string => masks.reduce((masked, [pattern, by]) => masked.replace(pattern, by), text);

export interface CompareOptions {
  /** False where the recording moved time by hand. */
  readonly instants: boolean;
}

/** Every difference as `path: what was expected and what came`. */
export function differences(expected: unknown, actual: unknown, options: CompareOptions, path = 'body'): string[] {
  const name = path.slice(path.lastIndexOf('.') + 1);
  if (ignored.has(name)) return [];
  if (links.has(name) && typeof expected === 'string')
    return typeof actual === 'string' ? [] : [differ(path, expected, actual)];
  if (typeof expected === 'number' && typeof actual === 'number') {
    return isClose(expected, actual, name, options) ? [] : [differ(path, expected, actual)];
  }
  if (typeof expected === 'string' && typeof actual === 'string') {
    return mask(expected) === mask(actual) ? [] : [differ(path, expected, actual)];
  }
  if (Array.isArray(expected) && Array.isArray(actual)) {
    const length =
      expected.length === actual.length ? [] : [`${path}: expected ${expected.length} elements, got ${actual.length}`];
    const shared = expected.slice(0, actual.length);
    return [
      ...length,
      ...shared.flatMap((entry, index) => differences(entry, actual[index], options, `${path}.${index}`)),
    ];
  }
  if (isObject(expected) && isObject(actual)) return compareKeys(expected, actual, options, path);
  return expected === actual ? [] : [differ(path, expected, actual)];
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function compareKeys(expected: Json, actual: Json, options: CompareOptions, path: string): string[] {
  return [...new Set([...Object.keys(expected), ...Object.keys(actual)])]
    .filter((key) => !ignored.has(key))
    .flatMap((key) => {
      const inner = `${path}.${key}`;
      if (!(key in actual)) return [`${inner}: missing, expected ${JSON.stringify(expected[key])}`];
      if (!(key in expected)) return [`${inner}: not in the recording, got ${JSON.stringify(actual[key])}`];
      return differences(expected[key], actual[key], options, inner);
    });
}

function isClose(expected: number, actual: number, name: string, { instants }: CompareOptions): boolean {
  if (expected > instantsFrom)
    return actual > instantsFrom && (!instants || Math.abs(expected - actual) <= toleratedMs);
  const tolerated = money.has(name) ? Math.max(0.02, Math.abs(expected) / 1000) : 1e-9;
  return Math.abs(expected - actual) <= tolerated;
}

const differ = (path: string, expected: unknown, actual: unknown): string =>
  `${path}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`;
