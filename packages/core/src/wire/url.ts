import { AutumnError } from '../errors.ts';

const placeholder = /:([A-Za-z]+)/g;

/** The names that a path takes from the params: `/customers/:customerId` → `customerId`. */
export const pathParams = (path: string): string[] =>
  [...path.matchAll(placeholder)].map((match) => match[1] as string);

/** Fills `:names` with encoded values. Dots alone would climb the path even when encoded, so they are refused. */
export function fillPath(path: string, params: Readonly<Record<string, unknown>>): string {
  return path.replace(placeholder, (_, name: string) => {
    const value = String(params[name]);
    if (value === '.' || value === '..') {
      throw new AutumnError(`${name} must not be "${value}".`, {
        kind: 'validation',
        code: 'invalid_params',
      });
    }
    return encodeURIComponent(value);
  });
}

/**
 * Writes a query the way the API reads it: a bare comma separates the values of a list, so a comma
 * inside a value is encoded; an empty list would be read as one empty text, so it sends nothing.
 */
export function writeQuery(values: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(values).flatMap(([name, value]) => {
    if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) return [];
    const list = Array.isArray(value) ? value : [value];
    return [`${encodeURIComponent(name)}=${list.map((entry) => encodeURIComponent(String(entry))).join(',')}`];
  });
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}
