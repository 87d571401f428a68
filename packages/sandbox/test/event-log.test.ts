import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { UsageEvent } from '../src/engine/state.ts';
import { createEventLog } from '../src/event-log.ts';

const eventAt = (timestamp: number, customerInternalId: string, index: number): UsageEvent => ({
  id: `evt_${index}`,
  customerInternalId,
  entityId: null,
  timestamp,
  name: 'messages',
  value: 1,
  properties: {},
  deductions: null,
});

const dates = fc.array(fc.tuple(fc.nat({ max: 9_000 }), fc.constantFrom('a', 'b')), { maxLength: 40 });

test('whatever the order they come in, events are read newest first, of one second the last one first', () => {
  fc.assert(
    fc.property(dates, fc.nat({ max: 9_000 }), fc.nat({ max: 9_000 }), (dated, from, to) => {
      const log = createEventLog();
      const events = dated.map(([timestamp, customer], index) => eventAt(timestamp, customer, index));
      for (const event of events) log.add(event);
      const scoped = events.filter(
        ({ customerInternalId, timestamp }) => customerInternalId === 'a' && timestamp >= from && timestamp <= to,
      );
      const second = ({ timestamp }: UsageEvent) => Math.floor(timestamp / 1000);
      const expected = scoped.toReversed().toSorted((one, other) => second(other) - second(one));
      expect([...log.newestFirst({ customerInternalId: 'a', from, to })]).toEqual(expected);
    }),
  );
});

test('what is taken back leaves no trace', () => {
  fc.assert(
    fc.property(dates, dates, (kept, undone) => {
      const log = createEventLog();
      const make = ([timestamp, customer]: [number, string], index: number) => eventAt(timestamp, customer, index);
      for (const event of kept.map(make)) log.add(event);
      const before = [...log.newestFirst()];
      const events = undone.map(make);
      for (const event of events) log.add(event);
      for (const event of events.toReversed()) log.remove(event);
      expect([...log.newestFirst()]).toEqual(before);
      log.clear();
      expect([...log.newestFirst()]).toEqual([]);
    }),
  );
});
