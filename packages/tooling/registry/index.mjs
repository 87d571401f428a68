import { readFileSync } from 'node:fs';
import { items } from './items.mjs';
import { ownFile } from './own-component.mjs';
import { ownRules } from './own-styles.mjs';
import { commentOf, fromSource, parse } from './sources.mjs';

const folder = 'components/autumn';

/** @type {typeof import('../registry.d.mts').buildRegistry} */
export function buildRegistry() {
  const sheet = readSheet();
  const own = new Map(items.map((item) => [item.name, ownFile(entryOf(item))]));
  const prefixes = new Map(items.map(({ name }) => [name, prefixOf(own.get(name).body)]));
  return items.map((item) => {
    const files = withNeeded(own.get(item.name));
    return {
      $schema: 'https://ui.shadcn.com/schema/registry-item.json',
      name: item.name,
      type: 'registry:component',
      title: item.component.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' '),
      description: firstSentence(commentOf(parse(doorOf(item)), item.component).text),
      dependencies: ['@autumn/react', '@tanstack/react-query'],
      files: files.flatMap((file) => written(file, prefixes, sheet)),
      docs: `It belongs into <AutumnProvider> of @autumn/react, as in the guide's "Start".`,
    };
  });
}

const entryOf = ({ folder: room, entry }) => fromSource(`components/${room}/${entry}`);
const doorOf = ({ folder: room, door }) => fromSource(`components/${room}/${door}`);

/** The stylesheet of the package, as one text. */
function readSheet() {
  const imports = readFileSync(fromSource('styles.css'), 'utf8').matchAll(/@import ["'](.+?)["'];/g);
  return [...imports].map(([, path]) => readFileSync(fromSource(path), 'utf8')).join('\n');
}

/** What a component's classes begin with in the package. */
const prefixOf = (body) => body.match(/slotClasses<\w+>\('([\w-]+)'/)[1];

/** A file and all that it needs, each once. */
function withNeeded(file, found = []) {
  if (found.some(({ name }) => name === file.name)) return found;
  return file.needed.reduce((all, path) => withNeeded(ownFile(path), all), [...found, file]);
}

function written(file, prefixes, sheet) {
  const { item, name, imports, body, isClient } = file;
  const styles = item && stylesOf(item, prefixes, sheet);
  const order = [...imports].toSorted((left, right) => (pathOf(left) < pathOf(right) ? -1 : 1));
  if (item) order.push("import '@autumn/react/styles.css';", `import './${item.name}.css';`);
  const head = [isClient && "'use client';\n", ...order, order.length > 0 && ''].filter((line) => line !== false);
  const content = `${[...head, renamed(body, prefixes, /(?<=['"` ])/.source)].join('\n')}\n`;
  const type = name.endsWith('.tsx') ? 'registry:component' : 'registry:lib';
  return [
    { path: `autumn/${name}`, type, target: `${folder}/${name}`, content },
    ...(item ? [sheetFile(item, styles)] : []),
  ];
}

const sheetFile = ({ name }, content) => ({
  path: `autumn/${name}.css`,
  type: 'registry:file',
  target: `${folder}/${name}.css`,
  content,
});

/** Packages before neighbours. */
const pathOf = (line) => line.match(/'(.+)'/)[1].replace(/^\./, '~');

/** The rules for an item's classes, where they are not those of an item that it does not contain. */
function stylesOf(item, prefixes, sheet) {
  const inside = new Set(withNeeded(ownFile(entryOf(item))).flatMap((file) => file.item?.name ?? []));
  const classes = [...prefixes].map(([name, prefix]) => ({ name, pattern: new RegExp(`\\.${prefix}(?![a-zA-Z])`) }));
  const own = classes.find(({ name }) => name === item.name);
  const others = classes.filter(({ name }) => !inside.has(name));
  const isOwn = (selector, around) =>
    (own.pattern.test(selector) && others.every(({ pattern }) => !pattern.test(selector))) ||
    (around.includes('prefers-reduced-motion') && /(?<!dialog)\.autumn(?![\w-])/.test(selector));
  const rules = ownRules(sheet, isOwn);
  return `${renamed(rules, prefixes, '(?<=\\.)').replaceAll(everyRoot, `.${item.name}`)}\n`;
}

/** Stops what moves in all of the kit. A copy's rules come later than that, so it needs the same of its own. */
const everyRoot = /\.autumn(?![\w-])/g;

/** Classes by the item's name, so that the rules of the package no longer reach what is somebody's own. */
const renamed = (text, prefixes, before) =>
  [...prefixes].reduce(
    (whole, [name, prefix]) => whole.replaceAll(new RegExp(`${before}${prefix}(?![a-zA-Z])`, 'g'), name),
    text,
  );

/** Of a comment. */
const firstSentence = (comment) =>
  comment
    .replaceAll(/^[\s/]*\*+\/?/gm, '')
    .trim()
    .split(/(?<=\.)\s|\n\s*\n/)[0]
    .replaceAll(/\s+/g, ' ');
