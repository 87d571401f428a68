import { refusal } from '../refusal.ts';

const mostDepth = 8;

/** Names that reach an object's prototype. */
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** Strings and punctuation; on text that is JSON already, this is all of its structure. */
const tokens = /"(?:[^"\\]|\\.)*"|[{}[\]:]/g;

/**
 * Parses JSON of which every reader has the same idea: no key twice, none that names a prototype, nothing
 * nested without end. An empty body is an empty object.
 *
 * @throws {AutumnError} `invalid_json` (400)
 */
export function parseJson(text: string): unknown {
  if (text.trim() === '') return {};
  const value = parse(text);
  checkStructure(text);
  return value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusal('invalid_json', 'The body is not JSON.');
  }
}

/** Works on the text, because a parsed object no longer knows of a key that was given twice. */
function checkStructure(text: string): void {
  const open: Set<string>[] = [];
  let lastString = '';
  for (const [token] of text.matchAll(tokens)) {
    if (token === '{' || token === '[') open.push(new Set());
    else if (token === '}' || token === ']') open.pop();
    else if (token === ':') addKey(open.at(-1), JSON.parse(lastString));
    else lastString = token;
    if (open.length > mostDepth) throw refusal('invalid_json', `The body is nested deeper than ${mostDepth} levels.`);
  }
}

function addKey(keys: Set<string> | undefined, key: string): void {
  if (forbiddenKeys.has(key)) throw refusal('invalid_json', 'The body holds a key that is not allowed.');
  if (keys?.has(key)) throw refusal('invalid_json', 'The body holds a key twice.');
  keys?.add(key);
}
