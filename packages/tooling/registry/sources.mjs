import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const source = fileURLToPath(new URL('../../react/src/', import.meta.url));

/** A path from the sources of `@autumn/react`. */
export const fromSource = (path) => resolve(source, path);

export const parse = (file) =>
  ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);

/** What a file of exports takes from which file: name to path, types included. */
export const exportsOf = (file) =>
  new Map(
    parse(file)
      .statements.filter((statement) => ts.isExportDeclaration(statement) && ts.isNamedExports(statement.exportClause))
      .flatMap(({ exportClause, moduleSpecifier }) =>
        exportClause.elements.map(({ name }) => [name.text, resolve(dirname(file), moduleSpecifier.text)]),
      ),
  );

/** Every name that a file imports, with the path where it comes from; a package by its name. */
export const importsOf = (tree) =>
  tree.statements.filter(ts.isImportDeclaration).flatMap((statement) => {
    const { importClause, moduleSpecifier } = statement;
    const from = moduleSpecifier.text.startsWith('.')
      ? resolve(dirname(tree.fileName), moduleSpecifier.text)
      : moduleSpecifier.text;
    return importClause.namedBindings.elements.map(({ name, isTypeOnly }) => ({
      name: name.text,
      isType: isTypeOnly || importClause.phaseModifier === ts.SyntaxKind.TypeKeyword,
      from,
    }));
  });

/** The comment above a file's function of this name, as it stands there. */
export function commentOf(tree, name) {
  const declared = functionOf(tree, name);
  const comment = ts.getLeadingCommentRanges(tree.text, declared.pos)?.at(-1);
  if (!comment) throw new Error(`${tree.fileName}: ${name} has no comment.`);
  return { ...comment, text: tree.text.slice(comment.pos, comment.end) };
}

/** Its only exported function, or that of a name. */
export function functionOf(tree, name) {
  const found = tree.statements.filter(
    (statement) =>
      ts.isFunctionDeclaration(statement) &&
      statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) &&
      (name === undefined || statement.name.text === name),
  );
  if (found.length !== 1) throw new Error(`${tree.fileName}: ${found.length} functions are exported.`);
  return found[0];
}
