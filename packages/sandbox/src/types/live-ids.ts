import { Autumn } from '@autumn/core';
import type { KnownIds } from './register-source.ts';

const idsOf = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);

/**
 * The ids of the account that `AUTUMN_SECRET_KEY` opens, at `AUTUMN_BASE_URL`; two reads. Those that are
 * archived too: customers may hold them still.
 */
export async function readLiveIds(): Promise<KnownIds> {
  const autumn = new Autumn();
  const [features, products] = await Promise.all([
    autumn.features.list(),
    autumn.products.list({ includeArchived: true }),
  ]);
  return { features: idsOf(features.list), products: idsOf(products.list) };
}
