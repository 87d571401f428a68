import { readFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ApiError } from './api-error.ts';
import { type CatalogSource, parseCatalog } from './catalog.ts';

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
  const example = examples[name];
  return example ? (await example()).catalog : readCatalogFile(name);
}

/** Reads and checks a catalog file. */
export async function readCatalogFile(file: string): Promise<CatalogSource> {
  const path = resolve(file);
  const read = readers[extname(path)];
  if (!read)
    throw new CatalogFileError(
      `${file}: a catalog is a ${Object.keys(readers).join(', ')} file, or one of ${Object.keys(examples).join(', ')}.`,
    );
  try {
    return parseCatalog(exported(await read(path)));
  } catch (error) {
    const reason = error instanceof ApiError ? `not a catalog: ${error.message}` : messageOf(error);
    throw new CatalogFileError(`${file}: ${reason}`);
  }
}
