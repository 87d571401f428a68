import { readFileSync } from 'node:fs';

/**
 * The first code block under each heading of a page of the guide, as it stands there: what the tests run is
 * what a reader copies.
 */
export function snippets(page) {
  const text = readFileSync(new URL(`../../../apps/docs/guide/${page}.md`, import.meta.url), 'utf8');
  const found = new Map();
  for (const section of text.split(/^## /m).slice(1)) {
    const [, code] = /```\w+\n([\s\S]*?)```/.exec(section) ?? [];
    if (code !== undefined) found.set(section.slice(0, section.indexOf('\n')), code);
  }
  return found;
}

export function snippet(page, heading) {
  const code = snippets(page).get(heading);
  if (code === undefined) throw new Error(`${page}.md has no code under "${heading}".`);
  return code;
}

/** Lines that a reader types: not the file's name above them, and nothing empty. */
export const linesOf = (code) => code.split('\n').filter((line) => line !== '' && !line.startsWith('// ')).length;
