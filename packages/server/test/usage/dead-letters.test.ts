import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openMeter, soon, words } from './support.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }));
afterEach(() => vi.useRealTimers());

const hourMs = 60 * 60_000;
const refused = {
  route: 'track',
  when: 'before',
  status: 404,
  body: { code: 'feature_not_found', message: 'No such.' },
} as const;

test('an event that Autumn refuses for good is kept with the reason, and counts after a replay', async () => {
  const { sandbox, usage, counted } = await openMeter();
  sandbox.addFault({ ...refused, times: 1 });
  await expect(soon(usage.track(words(3)))).rejects.toMatchObject({ code: 'feature_not_found', status: 404 });
  const [letter] = await usage.dead.list();
  expect(letter).toMatchObject({
    code: 'feature_not_found',
    event: words(3),
    attempts: 1,
    members: 1,
    canReplay: true,
  });
  expect(await usage.stats()).toMatchObject({ waiting: 0, dead: 1 });

  await usage.dead.replay(letter?.id ?? '');
  await soon(usage.flush());
  expect([await counted(), (await usage.dead.list()).length]).toEqual([3, 0]);
});

test('one that was refused outright may be replayed at any time', async () => {
  const { sandbox, usage, counted } = await openMeter();
  sandbox.addFault({ ...refused, times: 1 });
  await soon(usage.track(words(3))).catch(() => {});
  vi.setSystemTime(Date.now() + 40 * hourMs);
  const [letter] = await usage.dead.list();
  await usage.dead.replay(letter?.id ?? '');
  await soon(usage.flush());
  expect(await counted()).toBe(3);
});

test('one that may have been counted is not replayed when the API is about to forget its key', async () => {
  const { sandbox, usage, counted } = await openMeter();
  sandbox.addFault({ route: 'track', when: 'before', status: 500, times: 1 });
  const tracked = soon(usage.track(words(3)).catch((error) => error));
  await vi.advanceTimersByTimeAsync(1);
  sandbox.addFault({ ...refused, times: 1 });
  expect(await tracked).toMatchObject({ code: 'feature_not_found' });

  const [letter] = await usage.dead.list();
  expect(letter?.canReplay).toBe(true);
  vi.setSystemTime(Date.now() + 23 * hourMs);
  expect((await usage.dead.list())[0]?.canReplay).toBe(false);
  await expect(usage.dead.replay(letter?.id ?? '')).rejects.toMatchObject({ code: 'replay_window_over' });
  expect(await counted()).toBe(0);
});

test('an event whose outcome stays unknown for 23 hours is not sent again', async () => {
  const { sandbox, usage, recorded } = await openMeter();
  sandbox.addFault({ route: 'track', when: 'after', drop: true, times: 1 });
  const outage = usage.track(words(3)).catch((error) => error);
  await vi.advanceTimersByTimeAsync(5);
  sandbox.addFault({ route: 'track', when: 'before', drop: true });
  vi.setSystemTime(Date.now() + 23 * hourMs);
  expect(await soon(outage)).toMatchObject({ code: 'window_over' });
  expect(await recorded()).toBe(1);
  expect(await usage.dead.list()).toMatchObject([{ code: 'window_over', canReplay: false }]);
});

test('a wrong key loses nothing: events wait until it is right', async () => {
  const { sandbox, usage, counted } = await openMeter();
  sandbox.addFault({ route: 'track', when: 'before', status: 401 });
  const tracked = usage.track(words(3));
  await vi.advanceTimersByTimeAsync(5);
  vi.setSystemTime(Date.now() + 30 * hourMs);
  await vi.advanceTimersByTimeAsync(60_000);
  sandbox.clearFaults();
  await soon(tracked);
  expect([await counted(), (await usage.stats()).dead]).toEqual([3, 0]);
});

test('an event that could not be sent waits as long as it takes: it was never counted', async () => {
  const { usage, counted, cutOff } = await openMeter();
  cutOff(true);
  const tracked = usage.track(words(3));
  await vi.advanceTimersByTimeAsync(5);
  vi.setSystemTime(Date.now() + 30 * hourMs);
  await vi.advanceTimersByTimeAsync(60_000);
  expect((await usage.stats()).waiting).toBe(1);
  cutOff(false);
  await soon(tracked);
  expect([await counted(), (await usage.stats()).dead]).toEqual([3, 0]);
});

test('a dead event can be removed, and one that is not there cannot be replayed', async () => {
  const { sandbox, usage } = await openMeter();
  sandbox.addFault({ ...refused, times: 1 });
  await soon(usage.track(words(3))).catch(() => {});
  const [letter] = await usage.dead.list();
  await usage.dead.remove(letter?.id ?? '');
  expect(await usage.dead.list()).toEqual([]);
  await expect(usage.dead.replay(letter?.id ?? '')).rejects.toMatchObject({ code: 'dead_letter_not_found' });
});
