import { expect, test, vi } from 'vitest';
import { createGuard, type GuardRule, type Usage } from '../src/index.ts';
import { pageRequest, read } from './support/ask.ts';
import { codeOf, guardOn, tracks, used } from './support/guards.ts';
import { openShop, optionsFor } from './support/shop.ts';

const rules: [string, GuardRule][] = [
  ['checking first', { feature: 'words', requiredBalance: 300 }],
  ['reserving first', { feature: 'words', requiredBalance: 300, reserve: true }],
];

test.each(rules)('%s, the work is done and what it says that it used is counted', async (_, rule) => {
  for (const [units, counted] of [
    [undefined, 300],
    [120, 120],
    [0, 0],
    [480.5, 480.5],
  ] as const) {
    const shop = openShop();
    const result = await guardOn(shop, rule).run((usage) => {
      if (units !== undefined) usage.set(units);
      return 'a draft';
    });
    expect([result, await used(shop)]).toEqual(['a draft', counted]);
  }
});

test.each(rules)('%s, work that fails costs nothing, and its error is passed on', async (_, rule) => {
  const shop = openShop();
  const failure = new Error('the model is down');
  const work = async (usage: Usage) => {
    usage.set(250);
    throw failure;
  };
  await expect(guardOn(shop, rule).run(work)).rejects.toBe(failure);
  expect(await used(shop)).toBe(0);
});

test.each(rules)('%s, work that may not be done is not begun', async (_, rule) => {
  const shop = openShop();
  const work = vi.fn();
  const tooMuch = { ...rule, requiredBalance: 501 };
  expect(await codeOf(guardOn(shop, tooMuch).run(work))).toEqual([402, 'limit_reached']);
  expect(await codeOf(guardOn(shop, { ...rule, feature: 'brand' }).run(work))).toEqual([402, 'no_access']);
  expect(await codeOf(guardOn(shop, { ...rule, entityId: 'seat_2' }).run(work))).toEqual([403, 'entity_not_allowed']);
  expect(await codeOf(guardOn(shop, rule, { identify: () => null }).run(work))).toEqual([401, 'signed_out']);
  expect(work).not.toHaveBeenCalled();
  expect(await used(shop)).toBe(0);
});

test('a guard tells a page whether the work may begin, and spends nothing', async () => {
  const shop = openShop();
  const guard = guardOn(shop, { feature: 'words', requiredBalance: 300, reserve: true });
  expect(await guard.check()).toEqual({ allowed: true, reason: null, balance: 500, source: 'live' });
  expect(await used(shop)).toBe(0);
});

test('two that reserve at once cannot spend the same units', async () => {
  const shop = openShop();
  const guard = guardOn(shop, { feature: 'words', requiredBalance: 300, reserve: true });
  let atWork = 0;
  const work = async () => {
    atWork += 1;
    await vi.waitFor(() => expect(tracks(shop)).toHaveLength(5));
  };
  const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => guard.run(work)));
  expect(outcomes.map(({ status }) => status).sort()).toEqual([...Array(4).fill('rejected'), 'fulfilled'].sort());
  expect([atWork, await used(shop)]).toEqual([1, 300]);
});

test('many that reserve, use less and fail, at once, end with what was really used', async () => {
  const shop = openShop();
  const guard = guardOn(shop, { feature: 'words', requiredBalance: 10, reserve: true });
  const failed = new Error('failed');
  const work = (index: number) => (usage: Usage) => {
    if (index % 3 === 0) throw failed;
    usage.set(index % 7);
  };
  const outcomes = await Promise.allSettled(Array.from({ length: 40 }, (_, index) => guard.run(work(index))));
  const done = outcomes.flatMap(({ status }, index) => (status === 'fulfilled' ? [index % 7] : []));
  expect(done.length).toBeGreaterThan(10);
  expect(await used(shop)).toBe(done.reduce((sum, units) => sum + units, 0));
});

test('credits are reserved and given back in the units of the feature', async () => {
  const shop = openShop();
  const guard = guardOn(shop, { feature: 'cover', requiredBalance: 2, reserve: true });
  const amounts: number[] = [];
  await guard.run(async (usage) => {
    amounts.push(await used(shop, 'pool'));
    usage.set(1);
  });
  expect([amounts, await used(shop, 'pool')]).toEqual([[14], 7]);
  expect(await codeOf(guardOn(shop, { feature: 'cover', requiredBalance: 2, reserve: true }).run(() => 1))).toEqual([
    402,
    'limit_reached',
  ]);
});

test('a reservation is settled once, also for work that ends elsewhere', async () => {
  const shop = openShop();
  const reservation = await guardOn(shop, { feature: 'words', requiredBalance: 200 }).reserve();
  expect([reservation.reserved, await used(shop)]).toEqual([200, 200]);
  for (const units of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(() => reservation.settle(units)).toThrow(expect.objectContaining({ code: 'invalid_params' }));
  }
  await Promise.all([reservation.settle(150), reservation.settle(20), reservation.release()]);
  expect(await used(shop)).toBe(150);
});

test('more than was reserved is counted as far as there is any', async () => {
  const shop = openShop();
  const reservation = await guardOn(shop, { feature: 'words', requiredBalance: 400 }).reserve();
  await reservation.settle(900);
  expect(await used(shop)).toBe(500);
});

test('around a route handler, refusals are answers', async () => {
  const shop = openShop();
  const guard = createGuard(optionsFor(shop, { deadlineMs: { reads: 200 } }));
  const POST = guard({ feature: 'words', requiredBalance: 300, reserve: true }).handle(async (request, usage) => {
    const { words } = (await request.json()) as { words: number };
    usage.set(words);
    return Response.json({ words }, { status: words > 400 ? 422 : 200 });
  });
  const ask = async (words: number, user: string | null = 'ada') =>
    read(await POST(pageRequest('write', { words }, { user })));
  expect((await ask(1, null)).body).toMatchObject({ status: 401, code: 'signed_out' });
  expect([(await ask(401)).status, await used(shop)]).toEqual([422, 0]);
  expect([(await ask(250)).status, await used(shop)]).toEqual([200, 250]);
  const refused = await ask(1);
  expect(refused.body).toEqual({
    message: 'Not enough is left.',
    code: 'limit_reached',
    status: 402,
    requestId: refused.headers.get('x-request-id'),
  });
  shop.sandbox.addFault({ route: 'check', when: 'before', status: 500 });
  expect((await ask(1)).body).toMatchObject({ status: 502, code: 'autumn_unavailable' });
});

test('what identify or the work throws is passed on, because frameworks redirect by throwing', async () => {
  const redirect = new Error('NEXT_REDIRECT');
  const fail = () => {
    throw redirect;
  };
  const shop = openShop();
  await expect(guardOn(shop, { feature: 'words' }, { identify: fail }).run(() => 1)).rejects.toBe(redirect);
  await expect(guardOn(shop, { feature: 'words' }).handle(fail)(pageRequest('x'))).rejects.toBe(redirect);
  await expect(guardOn(shop, { feature: 'words' }, { policy: { authorize: fail } }).check()).rejects.toBe(redirect);
});
