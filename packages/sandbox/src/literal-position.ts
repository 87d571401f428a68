/** A place in a text, both from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

interface Token {
  readonly text: string;
  readonly offset: number;
}

const token = /\/\/.*|\/\*[\s\S]*?\*\/|(["'`])(?:\\[\s\S]|(?!\1)[^\\])*\1|[\w$]+|\S/g;

const tokensOf = (source: string): Token[] =>
  [...source.matchAll(token)]
    .map(({ 0: text, index }) => ({ text, offset: index }))
    .filter(({ text }) => !text.startsWith('//') && !text.startsWith('/*'));

/** Where each member of the object or array that opens at `open` begins. */
function membersOf(tokens: readonly Token[], open: number): number[] {
  const starts: number[] = [];
  let depth = 0;
  let isFirst = true;
  for (const [distance, { text }] of tokens.slice(open + 1).entries()) {
    if (')]}'.includes(text) && depth-- === 0) break;
    if (isFirst) starts.push(open + 1 + distance);
    isFirst = depth === 0 && text === ',';
    if ('([{'.includes(text)) depth++;
  }
  return starts;
}

const keyOf = (text: string | undefined): string => (text ?? '').replace(/^(["'])(.*)\1$/s, '$2');

/** The member itself where it has no colon: `{ features }`. */
const valueAfter = (tokens: readonly Token[], member: number): number =>
  tokens[member + 1]?.text === ':' ? member + 2 : member;

/** The token with which a part of a literal begins; undefined where it is not written out. */
function partOf(tokens: readonly Token[], open: number, part: PropertyKey): number | undefined {
  const opening = tokens[open]?.text;
  if (opening !== '{' && opening !== '[') return undefined;
  const members = membersOf(tokens, open);
  if (opening === '{') {
    const member = members.find((start) => keyOf(tokens[start]?.text) === part);
    return member === undefined ? undefined : valueAfter(tokens, member);
  }
  // Nobody knows how many a spread brings along.
  const isSpread = members.slice(0, Number(part) + 1).some((start) => tokens[start]?.text === '.');
  return isSpread ? undefined : members[Number(part)];
}

const isRoot = (tokens: readonly Token[], open: number, names: readonly string[]): boolean =>
  tokens[open]?.text === '{' &&
  names.some((name) => {
    const value = partOf(tokens, open, name);
    return value !== undefined && tokens[value]?.text === '[';
  });

function positionAt(source: string, offset: number): Position {
  const before = source.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/**
 * Where a value is written in a source of JSON, JavaScript or TypeScript, by its path from the first object
 * that has a list under one of `names`. As deep as it is written out: of what a call or a variable brings, the
 * place of that. Undefined where there is no such object.
 */
export function literalPosition(
  source: string,
  names: readonly string[],
  path: readonly PropertyKey[],
): Position | undefined {
  const tokens = tokensOf(source);
  let at = tokens.findIndex((_, index) => isRoot(tokens, index, names));
  if (at < 0) return undefined;
  for (const part of path) {
    const next = partOf(tokens, at, part);
    if (next === undefined) break;
    at = next;
  }
  return positionAt(source, tokens[at]?.offset ?? 0);
}
