import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Catalog, Customer, Entitlement, Pot } from '../../src/engine/state.ts';
import { entityIds, histories, openWorld, type Step, type World } from './history.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests read what the wire holds
type Balance = any;

/** The balances of the customer, or of one of its entities when there is that. */
const balancesOf = async ({ read }: World, path: string): Promise<Balance[]> =>
  Object.values((await read(`/v1/customers/c${path}`)).features ?? {});

/** The smallest step there is: a hundredth, at a fifth of a credit, is two thousandths. */
const isExact = (value: number): boolean => value === Number(value.toFixed(3));

const isSum = ({ balance, usage, included_usage }: Balance): boolean =>
  Math.abs(balance + usage - included_usage) < 1e-9;

/** Of a row that sells nothing beyond its grant, what is below nothing is not shown. */
const isCut = ({ balance, usage, included_usage, overage_allowed, usage_limit }: Balance): boolean =>
  !overage_allowed && usage_limit === undefined && balance >= 0 && balance + usage > included_usage;

/** What a balance says of itself is one and the same sum, to the last digit. */
const wrongSums = (balances: readonly Balance[]): Balance[] =>
  balances.filter(
    ({ breakdown, ...whole }) =>
      !isSum(whole) ||
      ![whole.balance, whole.usage, whole.included_usage].every(isExact) ||
      !breakdown.every((row: Balance) => isSum(row) || isCut(row)),
  );

/** Every pot of units, by where it is. */
const potsIn = ({ holdings }: Customer): Map<string, { readonly entitlement: Entitlement; readonly pot: Pot }> =>
  new Map(
    holdings.flatMap(({ entitlements }) =>
      entitlements.flatMap((entitlement) =>
        Object.entries(entitlement.entityPots ?? { '': entitlement }).map(([entityId, pot]) => [
          `${entitlement.featureId} ${entitlement.id} ${entityId}`,
          { entitlement, pot },
        ]),
      ),
    ),
  );

/** How low usage may take a pot: seats that are not sold, and overage without a limit, go on for ever. */
const floorOf = ({ featureId, item }: Entitlement, { features }: Catalog): number => {
  const { usageModel, usageLimit, includedUsage } = item;
  const isSold = usageModel === 'pay_per_use';
  if (isSold && usageLimit !== null) return Math.min(0, Number(includedUsage) - usageLimit);
  return isSold || features[featureId]?.type === 'continuous_use' ? Number.NEGATIVE_INFINITY : 0;
};

/** Usage takes nothing that is not there; what was below before stays where it was. */
const overdrawn = (before: Customer, after: Customer, catalog: Catalog): string[] => {
  const known = potsIn(before);
  return [...potsIn(after)]
    .filter(([name, { entitlement, pot }]) => {
      const had = known.get(name)?.pot.remaining ?? 0;
      return pot.remaining < Math.min(had, floorOf(entitlement, catalog));
    })
    .map(([name, { pot }]) => `${name}: ${pot.remaining}`);
};

const isUsage = (step: Step): boolean =>
  'route' in step && (step.route.endsWith('/track') || step.body['send_event'] === true);

test('whatever happens, balance and usage are what is included, and no limit is passed', async () => {
  let steps = 0;
  await fc.assert(
    fc.asyncProperty(histories(80), async (history) => {
      const world = await openWorld();
      let [before] = (await world.state()).customers;
      for (const step of history) {
        const status = await world.take(step);
        const state = await world.state();
        const [after] = state.customers;
        expect(wrongSums(await balancesOf(world, ''))).toEqual([]);
        if (isUsage(step)) expect(overdrawn(before, after, state.catalog)).toEqual([]);
        if (isUsage(step) && status === 400) expect(after).toEqual(before);
        before = after;
        steps += 1;
      }
      for (const id of entityIds) expect(wrongSums(await balancesOf(world, `/entities/${id}`))).toEqual([]);
    }),
    { numRuns: 300 },
  );
  expect(steps).toBeGreaterThanOrEqual(10_000);
}, 120_000);
