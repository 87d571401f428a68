import { expect, test } from 'vitest';
import { createFlights } from '../src/cache/flights.ts';
import { createTurns } from '../src/cache/turns.ts';

/** Reads that end when they are told to, or when nobody waits for them. */
function openReads() {
  let now = 0;
  const flights = createFlights(() => now);
  const reads: { readonly signal: AbortSignal; readonly land: (value: string) => void }[] = [];
  const join = (customerId: string, key = 'customer', signal?: AbortSignal) =>
    flights.join({
      customerId,
      key: [key],
      signal,
      read: (all) => new Promise<string>((land) => void reads.push({ signal: all, land })),
    });
  return {
    flights,
    reads,
    join,
    pass: (ms: number) => {
      now += ms;
    },
  };
}

test('who asks for the same at the same moment shares one read, and nobody else does', async () => {
  const { join, reads } = openReads();
  const answers = [join('ada'), join('ada'), join('bob'), join('ada', 'events')];
  expect(reads).toHaveLength(3);
  reads.forEach(({ land }, index) => {
    land(`read ${index}`);
  });
  expect(await Promise.all(answers)).toEqual(['read 0', 'read 0', 'read 1', 'read 2']);
});

test('a read that began some time ago, has ended, or began before a write, is joined by nobody', async () => {
  const { join, reads, pass, flights } = openReads();
  void join('ada');
  pass(51);
  const second = join('ada');
  reads[1]?.land('second');
  await second;
  void join('ada');
  flights.forget('bob');
  void join('ada');
  expect(reads).toHaveLength(3);
  flights.forget('ada');
  void join('ada');
  expect(reads).toHaveLength(4);
});

test('a read goes on while anybody waits, and ends when the last one has left', () => {
  const { join, reads } = openReads();
  const pages = [new AbortController(), new AbortController()];
  for (const { signal } of pages) void join('ada', 'customer', signal);
  pages[0]?.abort();
  expect(reads[0]?.signal.aborted).toBe(false);
  pages[1]?.abort();
  expect(reads[0]?.signal.aborted).toBe(true);
});

test('a page that waits twice for a read leaves it twice', () => {
  const { join, reads } = openReads();
  const page = new AbortController();
  for (let times = 0; times < 2; times += 1) void join('ada', 'customer', page.signal);
  page.abort();
  expect(reads.map(({ signal }) => signal.aborted)).toEqual([true]);
});

test('work of one key happens in turns, also after one that failed, and work of another does not wait', async () => {
  const takeTurns = createTurns();
  const done: string[] = [];
  let open = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const first = takeTurns('ada', async () => {
    await gate;
    done.push('first');
    throw new Error('failed');
  });
  const second = takeTurns('ada', async () => done.push('second'));
  await takeTurns('bob', async () => done.push('other'));
  open();
  await expect(first).rejects.toThrow('failed');
  await second;
  expect(done).toEqual(['other', 'first', 'second']);
});
