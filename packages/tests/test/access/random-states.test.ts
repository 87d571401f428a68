import { accessOf, decide } from '@autumn/core/access';
import { createSandbox } from '@autumn/sandbox';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clientOf } from './client-of.ts';
import { catalogs, featureIds } from './random-catalog.ts';
import { customerId, entityIds, histories, live } from './random-history.ts';

const amounts = fc.array(
  fc.integer({ min: -500, max: 9_000 }).map((hundredths) => hundredths / 100),
  { minLength: 2, maxLength: 2 },
);

/** The last amount that is allowed and the first that is not, where there is one. */
const edges = (available: number | null): number[] => (available === null ? [1e9] : [0, available, available + 0.001]);

test('in any state, what is decided from the object is what check answers', async () => {
  const tally = { allowed: 0, limit_reached: 0, no_access: 0, inexact: 0 };
  await fc.assert(
    fc.asyncProperty(catalogs, histories, amounts, async (catalog, history, asked) => {
      const sandbox = createSandbox({ catalog, now: Date.UTC(2026, 0, 31), frozen: true });
      const autumn = clientOf(sandbox);
      await live(history, { autumn, sandbox });
      for (const entityId of [undefined, ...entityIds]) {
        const source = await (entityId === undefined
          ? autumn.customers.get({ customerId })
          : autumn.entities.get({ customerId, entityId }));
        for (const featureId of featureIds) {
          const access = accessOf(source, featureId);
          for (const requiredBalance of [...asked, ...edges(access.available)]) {
            const { allowed, reason, exact } = decide(access, requiredBalance);
            tally[exact ? (reason ?? 'allowed') : 'inexact'] += 1;
            if (!exact) continue;
            const question = { customerId, featureId, requiredBalance, entityId };
            const answer = await autumn.check(question);
            expect({ ...question, allowed }).toEqual({ ...question, allowed: answer.allowed });
          }
        }
      }
    }),
    { numRuns: 60 },
  );
  // Every kind of answer was met, and met often.
  expect(tally.allowed).toBeGreaterThan(500);
  expect(tally.limit_reached).toBeGreaterThan(150);
  expect(tally.no_access).toBeGreaterThan(150);
  expect(tally.inexact).toBeGreaterThan(50);
});
