import type { CallOptions } from './transport/call.ts';

/** A list that comes in pages, newest first. */
type List<Params, Item> = (
  params: Params & { readonly offset: number; readonly limit: number },
  options?: CallOptions,
) => Promise<{ readonly list: readonly Item[] }>;

/** Two at least, because a page begins with the last item of the one before. */
const smallestPage = 2;

/**
 * Walks a paged list to its end, each item once, while others add to it and delete from it.
 *
 * Pages overlap by one item: where a page begins with something that was not seen before, an item in
 * front of it was deleted and others have moved up, so the walk steps back until it meets what it knows.
 * What is added in the meantime comes in front and is left out.
 */
export async function* each<Params, Item extends { readonly id: string | null }>(
  list: List<Params, Item>,
  params: Params,
  pageSize: number,
  options?: CallOptions,
): AsyncGenerator<Item, void, undefined> {
  const limit = Math.max(smallestPage, pageSize);
  const seen = new Set<string>();
  for (let offset = 0; ; ) {
    const { list: page } = await list({ ...params, offset, limit }, options);
    const [first] = page;
    const isConnected = offset === 0 || (first !== undefined && seen.has(keyOf(first)));
    if (!isConnected) {
      offset = Math.max(0, offset - (limit - 1));
      continue;
    }
    for (const item of page) {
      const key = keyOf(item);
      if (seen.has(key)) continue;
      seen.add(key);
      yield item;
    }
    if (page.length < limit) return;
    offset += limit - 1;
  }
}

/** A customer may have no id of yours yet. */
const keyOf = (item: { readonly id: string | null }): string => item.id ?? JSON.stringify(item);
