import { readFileSync } from 'node:fs';

/**
 * The first code block under a heading of a page of the guide, as it stands there: what the tests run is
 * what a reader copies.
 */
export function snippet(page, heading) {
  const text = readFileSync(new URL(`../../../apps/docs/guide/${page}.md`, import.meta.url), 'utf8');
  const section = text.split(/^## /m).find((part) => part.startsWith(`${heading}\n`));
  const [, code] = /```\w+\n([\s\S]*?)```/.exec(section ?? '') ?? [];
  if (code === undefined) throw new Error(`${page}.md has no code under "${heading}".`);
  return code;
}
