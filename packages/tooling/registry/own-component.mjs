import { basename, extname } from 'node:path';
import ts from 'typescript';
import { companions, items } from './items.mjs';
import { commentOf, exportsOf, fromSource, functionOf, importsOf, parse } from './sources.mjs';

const at = ({ folder }, file) => fromSource(`components/${folder}/${file}`);
const stem = (path) => basename(path, extname(path));
const publicNames = () => exportsOf(fromSource('index.ts'));

/** The item that a file is the look of, or the door to. */
const itemOf = (path) => items.find((item) => path === at(item, item.entry) || path === at(item, item.door));

/**
 * A source of the package as a file for somebody's own folder: parts come from `@autumn/react/headless`, hooks from
 * `@autumn/react`, and what belongs to neither is `needed` beside it. Throws where it needs what is not public.
 */
export function ownFile(path) {
  const tree = parse(path);
  const item = itemOf(path);
  const parts = item && hasParts(item) ? exportsOf(at(item, 'parts.ts')) : new Map();
  const isPublic = publicNames();
  const groups = new Map();
  const needed = new Set();
  const take = (from, imported) => groups.set(from, [...(groups.get(from) ?? []), imported]);

  for (const imported of importsOf(tree)) {
    const { name, from } = imported;
    if (parts.get(name) === from) continue;
    const neighbour = itemOf(from);
    if (neighbour ? neighbour !== item : companions.some((file) => fromSource(file) === from)) {
      needed.add(neighbour ? at(neighbour, neighbour.entry) : from);
      take(`./${neighbour?.name ?? stem(from)}`, imported);
    } else if (!from.startsWith('/')) take(from, imported);
    else if (isPublic.has(name)) take('@autumn/react', imported);
    else throw new Error(`${path}: ${name} is not public.`);
  }
  const usesParts = importsOf(tree).some(({ name, from }) => parts.get(name) === from);
  const alias = item && `${item.component}Parts`;
  const lines = [...groups].map(([from, names]) => importLine(from, names));
  if (usesParts) lines.push(`import { ${item.component} as ${alias} } from '@autumn/react/headless';`);

  return {
    item,
    name: item ? `${item.name}.tsx` : basename(path),
    imports: lines,
    needed: [...needed],
    body: bodyOf(tree, item, usesParts ? new Set(parts.keys()) : new Set(), alias),
    isClient: tree.text.startsWith("'use client'"),
  };
}

const hasParts = (item) => ts.sys.fileExists(at(item, 'parts.ts'));

function importLine(from, names) {
  const allTypes = names.every(({ isType }) => isType);
  const written = names
    .toSorted((left, right) => (left.name.toLowerCase() < right.name.toLowerCase() ? -1 : 1))
    .map(({ name, isType }) => (isType && !allTypes ? `type ${name}` : name));
  const line = `import ${allTypes ? 'type ' : ''}{ ${written.join(', ')} } from '${from}';`;
  return line.length > 100 ? line.replace('{ ', '{\n  ').replaceAll(', ', ',\n  ').replace(' }', ',\n}') : line;
}

/** All after the imports, with the parts by the name they have outside, and the component by its own. */
function bodyOf(tree, item, parts, alias) {
  const changes = [];
  const rest = tree.statements.filter((statement) => !ts.isImportDeclaration(statement) && !isDirective(statement));
  const visit = (node) => {
    if (ts.isIdentifier(node) && parts.has(node.text) && isReference(node)) {
      changes.push({ pos: node.getStart(), end: node.end, text: `${alias}.${node.text}` });
    }
    ts.forEachChild(node, visit);
  };
  for (const statement of rest) visit(statement);
  if (item) {
    const own = functionOf(tree);
    changes.push({ pos: own.name.getStart(), end: own.name.end, text: item.component });
    if (item.door !== item.entry) {
      changes.push({ ...commentOf(tree), text: commentOf(parse(at(item, item.door)), item.component).text });
    }
  }
  const start = rest[0].getFullStart();
  const text = changes
    .toSorted((left, right) => right.pos - left.pos)
    .reduce((whole, { pos, end, text: by }) => whole.slice(0, pos) + by + whole.slice(end), tree.text);
  return text
    .slice(start)
    .trim()
    .replaceAll(/^.*biome-ignore.*\n/gm, '');
}

const isDirective = (statement) => ts.isExpressionStatement(statement) && ts.isStringLiteral(statement.expression);

/** Not the name of a property or of an attribute. */
const isReference = ({ parent, text }) =>
  !(ts.isPropertyAccessExpression(parent) && parent.name.text === text) &&
  !ts.isJsxAttribute(parent) &&
  !ts.isPropertySignature(parent) &&
  !ts.isPropertyAssignment(parent);
