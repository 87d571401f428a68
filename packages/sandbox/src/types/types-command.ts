import { parseArgs } from 'node:util';
import { readCatalog } from '../catalog-file.ts';
import { UsageError, usage } from '../command-line.ts';
import { readLiveIds } from './live-ids.ts';
import { type KnownIds, registerSource } from './register-source.ts';

interface TypesLine {
  readonly catalog?: string;
  readonly live: boolean;
  readonly help: boolean;
}

function readTypesLine(args: readonly string[]): TypesLine {
  try {
    return parseArgs({
      args: [...args],
      options: {
        catalog: { type: 'string' },
        live: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

async function readCatalogIds(file: string): Promise<KnownIds> {
  const { features, products } = await readCatalog(file);
  return { features: features.map(({ id }) => id), products: products.map(({ id }) => id) };
}

/** What `autumn-sandbox types` prints. */
export async function typesOf(args: readonly string[]): Promise<string> {
  const { catalog, live, help } = readTypesLine(args);
  if (help) return usage;
  if (live === (catalog !== undefined))
    throw new UsageError('types: say whose ids: --catalog FILE, or --live for the account of AUTUMN_SECRET_KEY.');
  return registerSource(catalog === undefined ? await readLiveIds() : await readCatalogIds(catalog));
}
