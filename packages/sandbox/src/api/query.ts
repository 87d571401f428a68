type QueryValue = string | boolean | (string | boolean)[];

const literals: Readonly<Record<string, boolean>> = { true: true, false: false };
const read = (text: string): string | boolean => literals[text] ?? text;

/** `+` is a space, and a malformed escape stays as it is. */
function unescaped(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}

/**
 * Reads a query as the API does: `a=1,2`, `a=1&a=2` and `a[0]=1` are lists, `true` and `false` are
 * booleans, everything else stays text. Only a bare comma separates; an encoded one is part of the value.
 */
export function parseQuery(search: string): Record<string, QueryValue> {
  const values = new Map<string, { list: (string | boolean)[]; isList: boolean }>();
  for (const pair of search.replace(/^\?/, '').split('&')) {
    if (pair === '') continue;
    const [rawName = '', ...rest] = pair.split('=');
    const indexed = /^(.+?)\[\d*\]$/.exec(unescaped(rawName));
    const name = indexed?.[1] ?? unescaped(rawName);
    const parts = rest
      .join('=')
      .split(',')
      .map((part) => read(unescaped(part)));
    const entry = values.get(name) ?? { list: [], isList: false };
    values.set(name, {
      list: [...entry.list, ...parts],
      isList: entry.isList || indexed !== null || parts.length > 1 || entry.list.length > 0,
    });
  }
  return Object.fromEntries([...values].map(([name, { list, isList }]) => [name, isList ? list : (list[0] as string)]));
}
