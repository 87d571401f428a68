import fc from 'fast-check';
import { expect, test } from 'vitest';
import { each } from '../src/each.ts';
import { Autumn } from '../src/index.ts';

const event = (id: number) => ({ id: `evt_${id}`, timestamp: id, feature_id: 'words', customer_id: 'c', value: 1 });

/** Answers pages of a list, newest first. */
function world(initial: number) {
  const ids = Array.from({ length: initial }, (_, index) => initial - index);
  const pages: { offset: number; limit: number }[] = [];
  const autumn = new Autumn({
    secretKey: 'am_sk_test_1',
    fetch: async (request) => {
      const { offset, limit } = (await request.json()) as { offset: number; limit: number };
      pages.push({ offset, limit });
      return Response.json({ list: ids.slice(offset, offset + limit).map(event) });
    },
  });
  return { autumn, pages };
}

async function walk(items: AsyncIterable<{ readonly id: string }>): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of items) ids.push(id);
  return ids;
}

test('a list is walked to its end, page by page', async () => {
  const { autumn, pages } = world(7);
  expect(await walk(autumn.events.each({ limit: 4 }))).toEqual([7, 6, 5, 4, 3, 2, 1].map((id) => `evt_${id}`));
  expect(pages).toEqual([
    { offset: 0, limit: 4 },
    { offset: 3, limit: 4 },
    { offset: 6, limit: 4 },
  ]);
});

test('an empty list has no items', async () => {
  expect(await walk(world(0).autumn.events.each())).toEqual([]);
});

test('who leaves the loop asks for nothing more', async () => {
  const { autumn, pages } = world(100);
  for await (const { id } of autumn.events.each({ limit: 10 })) if (id === 'evt_95') break;
  expect(pages).toHaveLength(1);
});

test('a page of one item would never move on, so it has two', async () => {
  const { autumn } = world(5);
  expect(await walk(autumn.events.each({ limit: 1 }))).toHaveLength(5);
});

test('a walk is aborted between two pages', async () => {
  const { autumn } = world(100);
  const controller = new AbortController();
  const walking = (async () => {
    for await (const { id } of autumn.events.each({ limit: 10 }, { signal: controller.signal })) {
      if (id === 'evt_91') controller.abort();
    }
  })();
  await expect(walking).rejects.toMatchObject({ code: 'aborted' });
});

const changes = fc.array(
  fc.array(
    fc.oneof(
      fc.record({ kind: fc.constant('add' as const), count: fc.integer({ min: 1, max: 12 }) }),
      fc.record({ kind: fc.constant('remove' as const), at: fc.nat(60) }),
    ),
    { maxLength: 8 },
  ),
  { maxLength: 12 },
);

test('whatever is added and deleted meanwhile, all that stays is seen, and nothing twice', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(60), fc.integer({ min: 1, max: 12 }), changes, async (initial, limit, script) => {
      let next = initial;
      const removed = new Set<number>();
      const ids = Array.from({ length: initial }, (_, index) => initial - index);
      const list = async ({ offset, limit: size }: { readonly offset: number; readonly limit: number }) => {
        for (const change of script.shift() ?? []) {
          if (change.kind === 'remove') for (const id of ids.splice(change.at, 1)) removed.add(id);
          else for (let count = 0; count < change.count; count++) ids.unshift(++next);
        }
        return { list: ids.slice(offset, offset + size).map(event) };
      };
      const seen = await walk(each(list, {}, limit));
      expect(new Set(seen).size).toBe(seen.length);
      const stayed = Array.from({ length: initial }, (_, index) => index + 1).filter((id) => !removed.has(id));
      expect(stayed.filter((id) => !seen.includes(`evt_${id}`))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('customers without an id of yours are walked past', async () => {
  const autumn = new Autumn({
    secretKey: 'am_sk_test_1',
    fetch: async (request) => {
      const query = new URL(request.url).searchParams;
      const offset = Number(query.get('offset'));
      const list = Array.from({ length: 25 }, (_, index) => ({
        id: index % 9 === 0 ? null : `c${index}`,
        created_at: index,
        products: [],
        features: {},
      }));
      return Response.json({ list: list.slice(offset, offset + Number(query.get('limit'))) });
    },
  });
  const seen: number[] = [];
  for await (const { createdAt } of autumn.customers.each({ limit: 10 })) seen.push(createdAt ?? -1);
  expect(seen).toEqual(Array.from({ length: 25 }, (_, index) => index));
});
