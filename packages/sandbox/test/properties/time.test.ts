import fc from 'fast-check';
import { expect, test } from 'vitest';
import { histories, openWorld, type Step } from './history.ts';

/** What a history leaves behind. */
const stateAfter = async (history: readonly Step[]) => {
  const world = await openWorld();
  for (const step of history) await world.take(step);
  return world.state();
};

test('two equal histories leave equal states', async () => {
  await fc.assert(
    fc.asyncProperty(histories(40), async (history) => {
      expect(await stateAfter(history)).toEqual(await stateAfter(history));
    }),
    { numRuns: 100 },
  );
}, 60_000);

/** The same waits in up to a hundred parts. */
const inParts = (history: readonly Step[], parts: number): Step[] =>
  history.flatMap((step): Step[] => {
    if (!('hours' in step)) return [step];
    const part = step.hours / parts;
    return Array.from({ length: parts }, () => ({ hours: part }));
  });

test('time that passes at once, or bit by bit, leaves the same state', async () => {
  await fc.assert(
    fc.asyncProperty(histories(30), fc.constantFrom(2, 3, 10, 100), async (history, parts) => {
      // Whole milliseconds, so that the parts add up.
      const whole = history.map((step) => ('hours' in step ? { hours: step.hours * 6 } : step));
      expect(await stateAfter(inParts(whole, parts))).toEqual(await stateAfter(whole));
    }),
    { numRuns: 150 },
  );
}, 60_000);
