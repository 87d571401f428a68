import { buildCatalog, type CatalogSource } from './catalog.ts';
import type { Catalog, Settings } from './engine/state.ts';

/** More than a test file has, and few enough to keep. */
const KEPT = 16;

const built = new Map<string, Catalog>();

/**
 * A catalog as if it were built at this time, built once for each content: a test file starts a sandbox per
 * test. Engine values are never changed, so sandboxes can share one.
 */
export function catalogAt(now: number, source: CatalogSource, settings: Settings): Catalog {
  const content = JSON.stringify([source, settings]);
  const known = built.get(content) ?? buildCatalog(source, settings, 0);
  // Last used, last to go.
  built.delete(content);
  built.set(content, known);
  for (const oldest of [...built.keys()].slice(0, -KEPT)) built.delete(oldest);
  return { ...known, products: createdAt(now, known.products) };
}

const createdAt = (now: number, products: Catalog['products']): Catalog['products'] =>
  Object.fromEntries(
    Object.entries(products).map(([id, versions]) => [id, versions.map((version) => ({ ...version, createdAt: now }))]),
  );
