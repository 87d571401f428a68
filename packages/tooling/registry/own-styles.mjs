/**
 * The rules of a stylesheet that are about certain classes and no others, as one text: a list of selectors keeps only
 * the selectors that `isOwn` takes. What stands around rules (`@media`, `@layer`) stays around what is left in it, and is
 * told to `isOwn`.
 */
export const ownRules = (sheet, isOwn) => print(ownBlocks(sheet, isOwn));

function ownBlocks(text, isOwn, around = '') {
  const kept = [];
  for (const { comment, prelude, body } of blocksOf(text)) {
    if (!prelude.startsWith('@')) {
      const selectors = splitList(prelude).flatMap(
        (selector) => ownSelector(selector, (member) => isOwn(member, around)) ?? [],
      );
      if (selectors.length > 0) kept.push({ comment, prelude: selectors.join(',\n'), body });
    } else if (body.includes('{') && !prelude.startsWith('@keyframes')) {
      const inner = ownBlocks(body, isOwn, `${around} ${prelude}`);
      const before = kept.at(-1);
      if (before?.inner && before.prelude === prelude) before.inner.push(...inner);
      else if (inner.length > 0) kept.push({ comment, prelude, inner });
    }
  }
  return kept;
}

const print = (blocks) =>
  blocks
    .map(
      ({ comment, prelude, body, inner }) => `${comment}${prelude} {\n${indent(inner ? print(inner) : bare(body))}\n}`,
    )
    .join('\n');

/** Without its indentation. */
const bare = (body) => body.replaceAll(/^\s+/gm, '').trim();

const indent = (text) => text.replaceAll(/^(?=.)/gm, '  ');

/** A selector without the members of its `:where()` lists that are about something else; undefined when it all is. */
function ownSelector(selector, isOwn) {
  const narrowed = selector.replaceAll(/:where\(((?:[^()]|\([^()]*\))*)\)/g, (whole, list) => {
    const members = splitList(list);
    const own = members.filter((member) => isOwn(member));
    return own.length > 0 && own.length < members.length ? `:where(${own.join(', ')})` : whole;
  });
  return isOwn(narrowed) ? narrowed : undefined;
}

/** At its commas, but those between brackets. */
function splitList(list) {
  const members = [''];
  let depth = 0;
  for (const letter of list) {
    if ('(['.includes(letter)) depth += 1;
    if (')]'.includes(letter)) depth -= 1;
    if (letter === ',' && depth === 0) members.push('');
    else members[members.length - 1] += letter;
  }
  return members.map((member) => member.replaceAll(/\s+/g, ' ').trim());
}

/** What stands at the top of a text: preludes with what is between their braces, and the comment before them. */
function blocksOf(text) {
  const blocks = [];
  const block = /\s*((?:\/\*[\s\S]*?\*\/\s*)*)([^{}]+?)\s*\{/gy;
  for (let head = block.exec(text); head; head = block.exec(text)) {
    const start = block.lastIndex;
    let end = start;
    for (let depth = 1; depth > 0; end += 1) {
      if (text[end] === undefined) throw new Error(`Not closed: ${head[2]}`);
      if (text[end] === '{') depth += 1;
      if (text[end] === '}') depth -= 1;
    }
    blocks.push({ comment: head[1].replaceAll(/^ +/gm, ''), prelude: head[2], body: text.slice(start, end - 1) });
    block.lastIndex = end;
  }
  return blocks;
}
