import { type Access, decide, noAccess } from '@autumn/core/access';
import { createSandbox } from '@autumn/sandbox';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clientOf } from '../access/client-of.ts';
import { catalogs, featureIds } from '../access/random-catalog.ts';
import { customerId, entityIds, histories, live } from '../access/random-history.ts';
import { visitorOf } from './visitor-of.ts';

/** The last amount that is allowed and the first that is not, where there is one, and some in between. */
const amountsAround = (available: number | null): number[] =>
  available === null ? [0, 1, 1e9] : [0, 1, available, available + 0.001].filter((amount) => amount >= 0);

test.each(['pool', 'units'] as const)(
  'with credits as %s, what a browser decides from its view is what the API answers, wherever the view says exact',
  async (credits) => {
    const tally = { allowed: 0, limit_reached: 0, no_access: 0, inexact: 0 };
    const paid = { allowed: 0, limit_reached: 0 };
    await fc.assert(
      fc.asyncProperty(catalogs, histories, async (catalog, history) => {
        const sandbox = createSandbox({ catalog, now: Date.UTC(2026, 0, 31), frozen: true });
        const autumn = clientOf(sandbox);
        await live(history, { autumn, sandbox });
        const ask = visitorOf(sandbox, { credits });
        for (const entityId of [undefined, ...entityIds]) {
          const { text } = await (entityId === undefined ? ask('customer') : ask('entity', { entityId }));
          const { features } = JSON.parse(text) as { features: Record<string, Access> };
          for (const featureId of featureIds) {
            const access = features[featureId] ?? noAccess(featureId);
            for (const requiredBalance of amountsAround(access.available)) {
              const { allowed, reason, exact } = decide(access, requiredBalance);
              tally[exact ? (reason ?? 'allowed') : 'inexact'] += 1;
              if (!exact) continue;
              const question = { customerId, featureId, requiredBalance, entityId };
              const answer = await autumn.check(question);
              expect({ ...question, allowed }).toEqual({ ...question, allowed: answer.allowed });
              if (answer.featureId !== featureId && reason !== 'no_access') paid[reason ?? 'allowed'] += 1;
            }
          }
        }
      }),
      { numRuns: 30 },
    );
    // Every kind of answer was met, and met often.
    expect(tally.allowed).toBeGreaterThan(300);
    expect(tally.limit_reached).toBeGreaterThan(60);
    expect(tally.no_access).toBeGreaterThan(60);
    expect(tally.inexact).toBeGreaterThan(50);
    // Also of what credits pay for, where that may be shown.
    if (credits === 'units') expect(Math.min(paid.allowed, paid.limit_reached)).toBeGreaterThan(20);
  },
);
