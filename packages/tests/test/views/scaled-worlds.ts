import type { Autumn } from '@autumn/core';
import { createSandbox, defineCatalog, type Sandbox } from '@autumn/sandbox';
import fc from 'fast-check';
import { clientOf } from '../access/client-of.ts';
import { customerId } from '../access/random-history.ts';

/** What a world's costs, credits and units are multiplied by. */
export interface Scale {
  readonly costs: number;
  readonly credits: number;
  readonly units: number;
}

export interface Story {
  readonly costs: { readonly draw: number; readonly print: number };
  readonly granted: { readonly base: number; readonly more: number };
  readonly acts: readonly {
    readonly featureId: string;
    readonly value: number;
    readonly entityId?: string | undefined;
  }[];
}

export const stories: fc.Arbitrary<Story> = fc.record({
  costs: fc.record({ draw: fc.constantFrom(0.3, 1, 4, 7), print: fc.constantFrom(0.2, 2, 11) }),
  granted: fc.record({ base: fc.integer({ min: 1, max: 900 }), more: fc.integer({ min: 1, max: 5_000 }) }),
  acts: fc.array(
    fc.record({
      featureId: fc.constantFrom('draw', 'print', 'credits', 'words'),
      value: fc.integer({ min: 1, max: 2_000 }).map((hundredths) => hundredths / 50),
      entityId: fc.constantFrom(undefined, 'seat_1'),
    }),
    { minLength: 1, maxLength: 8 },
  ),
});

export interface ScaledWorld {
  readonly sandbox: Sandbox;
  readonly autumn: Autumn;
}

/** The same story in a world where credits, or what they buy, are worth something else. */
export async function tell({ costs, granted, acts }: Story, scale: Scale): Promise<ScaledWorld> {
  const catalog = catalogOf(
    { draw: costs.draw * scale.costs, print: costs.print * scale.costs },
    { base: granted.base * scale.credits, more: granted.more * scale.credits },
  );
  const sandbox = createSandbox({ catalog, now: Date.UTC(2026, 0, 31), frozen: true });
  const autumn = clientOf(sandbox);
  await autumn.customers.create({ id: customerId });
  sandbox.setCard(customerId, 'ok');
  await autumn.entities.create({ customerId, id: 'seat_1', featureId: 'seats' });
  await autumn.attach({ customerId, productId: 'more' });
  for (const { featureId, value, entityId } of acts) {
    const by = featureId === 'words' ? 1 : featureId === 'credits' ? scale.credits : scale.units;
    await autumn.track({ customerId, featureId, value: value * by, entityId });
  }
  return { sandbox, autumn };
}

function catalogOf(costs: Story['costs'], granted: Story['granted']) {
  const schema = Object.entries(costs).map(([meteredFeatureId, creditCost]) => ({ meteredFeatureId, creditCost }));
  return defineCatalog({
    features: [
      { id: 'words', name: 'Words', type: 'single_use' },
      { id: 'draw', name: 'Drawings', type: 'single_use' },
      { id: 'print', name: 'Prints', type: 'single_use' },
      { id: 'seats', name: 'Seats', type: 'continuous_use' },
      { id: 'credits', name: 'Credits', type: 'credit_system', creditSchema: schema },
    ],
    products: [
      {
        id: 'base',
        name: 'Base',
        isDefault: true,
        items: [
          { featureId: 'credits', includedUsage: granted.base, interval: 'month' },
          { featureId: 'words', includedUsage: 100, interval: 'month' },
        ],
      },
      {
        id: 'more',
        name: 'More',
        isAddOn: true,
        items: [
          { price: 9, interval: 'month' },
          { featureId: 'credits', includedUsage: granted.more, interval: 'month' },
        ],
      },
    ],
  });
}
