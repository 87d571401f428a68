import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addInterval, compareIntervals, nextBoundary } from '../src/engine/calendar.ts';
import { add, ceilTo, cents, decimalPlaces, divide, fraction, multiply, subtract } from '../src/engine/decimal.ts';
import type { Interval } from '../src/engine/state.ts';

const at = (text: string): number => Date.parse(`${text}T10:30:00Z`);
const day = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

describe('decimals are exact', () => {
  test.each([
    ['a tenth and two tenths', add(0.1, 0.2), 0.3],
    ['a balance of hundredths', subtract(100, 42.1532), 57.8468],
    ['credits at a fifth', multiply(501, 0.2), 100.2],
    ['a third, and back', multiply(divide(1, 4), 4), 1],
    ['350 of 365 days of $200', cents(fraction(200, 350, 365)), 191.78],
    ['half a cent goes away from nothing', cents(-0.005), -0.01],
    ['packs of ten', ceilTo(233, 10), 240],
    ['a whole number of packs', ceilTo(240, 10), 240],
    ['nothing', ceilTo(0, 10), 0],
  ])('%s', (_, actual, expected) => {
    expect(actual).toBe(expected);
  });

  test.each([
    [20, 0],
    [49.5, 1],
    [0.005, 3],
    [1200, 0],
  ])('%d has %i places', (value, places) => {
    expect(decimalPlaces(value)).toBe(places);
  });
});

describe('months are counted by the calendar', () => {
  test.each<[string, Interval, number, string]>([
    ['2027-01-31', 'month', 1, '2027-02-28'],
    ['2028-01-31', 'month', 1, '2028-02-29'],
    ['2026-12-31', 'quarter', 1, '2027-03-31'],
    ['2026-08-31', 'semi_annual', 1, '2027-02-28'],
    ['2028-02-29', 'year', 1, '2029-02-28'],
    ['2026-11-01', 'week', 2, '2026-11-15'],
    ['2026-03-15', 'month', -1, '2026-02-15'],
  ])('%s and %s × %i is %s', (from, interval, count, expected) => {
    expect(day(addInterval(at(from), interval, count))).toBe(expected);
  });

  test('periods from the 31st return to the 31st', () => {
    const anchor = at('2027-01-31');
    expect(day(nextBoundary(anchor, 'month', 1, at('2027-02-28')))).toBe('2027-03-31');
  });

  test('an anchor that lies ahead is the next boundary', () => {
    expect(nextBoundary(at('2027-01-31'), 'month', 1, at('2027-01-01'))).toBe(at('2027-01-31'));
  });

  test('what never recurs takes longest', () => {
    const spans = [null, 'year', 'minute', 'month'] as const;
    const sorted = spans.map((interval) => ({ interval, intervalCount: 1 })).toSorted(compareIntervals);
    expect(sorted.map(({ interval }) => interval)).toEqual(['minute', 'month', 'year', null]);
  });

  test('a boundary is never past, and never a period too late', () => {
    const interval = fc.constantFrom<Interval>(
      'minute',
      'hour',
      'day',
      'week',
      'month',
      'quarter',
      'semi_annual',
      'year',
    );
    const instant = fc.integer({ min: at('2020-01-01'), max: at('2030-01-01') });
    fc.assert(
      fc.property(instant, instant, interval, fc.integer({ min: 1, max: 12 }), (anchor, now, unit, count) => {
        const next = nextBoundary(anchor, unit, count, now);
        expect(next).toBeGreaterThan(now);
        if (next > anchor) expect(addInterval(next, unit, -count)).toBeLessThanOrEqual(now);
      }),
    );
  });
});
