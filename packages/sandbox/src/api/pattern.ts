/** A path with names in it (`/customers/:customerId`), ready to be compared with real ones. */
export type Pattern = (path: string) => Readonly<Record<string, string>> | undefined;

/** A malformed escape is taken as it is written: no customer has such an id. */
function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** Answers with the named parts of a path that fits, decoded. */
export function pattern(path: string): Pattern {
  const wanted = path.split('/');
  return (actual) => {
    const segments = actual.split('/');
    if (segments.length !== wanted.length) return undefined;
    const named: Record<string, string> = {};
    for (const [index, part] of wanted.entries()) {
      const segment = segments[index] as string;
      if (part.startsWith(':') && segment !== '') named[part.slice(1)] = decode(segment);
      else if (part !== segment) return undefined;
    }
    return named;
  };
}
