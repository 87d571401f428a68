export function snippets(page: string): ReadonlyMap<string, string>;
export function snippet(page: string, heading: string): string;
export function linesOf(code: string): number;
