import { readFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type CatalogSource, parseCatalog } from './catalog.ts';
import { CatalogError } from './catalog-error.ts';
import { ownEntry } from './engine/own-entry.ts';
import { literalPosition } from './literal-position.ts';

/** What is wrong with a catalog file, for the person who wrote it. */
export class CatalogFileError extends Error {
  override readonly name = 'CatalogFileError';
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Node 20 does not import TypeScript by itself; what does is large, and loaded when it is needed. */
const importTypeScript = async (path: string): Promise<unknown> =>
  (await import('jiti')).createJiti(import.meta.url).import(path);

const readers: Readonly<Record<string, (path: string) => Promise<unknown>>> = {
  '.json': async (path) => JSON.parse(await readFile(path, 'utf8')),
  '.js': (path) => import(pathToFileURL(path).href),
  '.mjs': (path) => import(pathToFileURL(path).href),
  '.cjs': (path) => import(pathToFileURL(path).href),
  '.ts': importTypeScript,
  '.mts': importTypeScript,
};

/** A module's default export, or the one named `catalog`; JSON is the catalog itself. */
function exported(content: unknown): unknown {
  const module = content as { readonly default?: unknown; readonly catalog?: unknown } | null;
  return module?.catalog ?? module?.default ?? content;
}

/** The catalogs that come with the sandbox, by name. */
const examples: Readonly<Record<string, () => Promise<{ readonly catalog: CatalogSource }>>> = {
  seats: () => import('./catalogs/seats.ts'),
  'ai-credits': () => import('./catalogs/ai-credits.ts'),
  'api-usage': () => import('./catalogs/api-usage.ts'),
};

/** Reads a catalog that is named on a command line: a file, or one of the examples. */
export async function readCatalog(name: string): Promise<CatalogSource> {
  const example = ownEntry(examples, name);
  return example ? (await example()).catalog : readCatalogFile(name);
}

/** Reads and checks a catalog file. */
export async function readCatalogFile(file: string): Promise<CatalogSource> {
  const path = resolve(file);
  const read = readers[extname(path)];
  if (!read) {
    throw new CatalogFileError(
      `${file}: a catalog is a ${Object.keys(readers).join(', ')} file, or one of ${Object.keys(examples).join(', ')}.`,
    );
  }
  try {
    return parseCatalog(exported(await read(path)));
  } catch (error) {
    if (error instanceof CatalogError) throw await refusal(file, error, `not a catalog: ${error.message}`);
    throw new CatalogFileError(`${file}: ${messageOf(error)}`);
  }
}

/** Names the line of what was refused, where the file itself holds it. */
export async function refusal(
  file: string,
  { path, message }: CatalogError,
  reason = message,
): Promise<CatalogFileError> {
  const position = literalPosition(await readFile(file, 'utf8'), ['features', 'products'], path);
  return new CatalogFileError(`${file}:${position ? `${position.line}:${position.column}:` : ''} ${reason}`);
}
