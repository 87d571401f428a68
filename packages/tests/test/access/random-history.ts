import { type Autumn, AutumnError } from '@autumn/core';
import type { Sandbox } from '@autumn/sandbox';
import fc from 'fast-check';
import { productIds } from './random-catalog.ts';

export const customerId = 'ada';
export const entityIds = ['seat_1', 'seat_2'] as const;

interface World {
  readonly autumn: Autumn;
  readonly sandbox: Sandbox;
}

/** One thing that happens to a customer. */
export type Act = (world: World) => Promise<unknown>;

/** An act for random parameters, which a counterexample shows by its name. */
const act = <Params>(name: string, params: fc.Arbitrary<Params>, happen: (params: Params, world: World) => unknown) =>
  params.map((chosen): Act => {
    const toText = () => `${name} ${JSON.stringify(chosen)}`;
    return Object.assign(async (world: World) => happen(chosen, world), { [fc.toStringMethod]: toText });
  });

const dayMs = 86_400_000;
const hundredths = (min: number, max: number) => fc.integer({ min, max }).map((value) => value / 100);
const productId = fc.constantFrom(...productIds);
const featureId = fc.constantFrom('words', 'draw', 'print', 'credits');
const entityId = fc.option(fc.constantFrom(...entityIds), { freq: 3, nil: undefined });

const attach = act('attach', fc.record({ productId, entityId }), (params, { autumn }) =>
  autumn.attach({ customerId, ...params }),
);
const cancel = act('cancel', fc.record({ productId, cancelImmediately: fc.boolean() }), (params, { autumn }) =>
  autumn.cancel({ customerId, ...params }),
);
const track = act('track', fc.record({ featureId, value: hundredths(-1_000, 6_000), entityId }), (params, { autumn }) =>
  autumn.track({ customerId, ...params }),
);
const setUsage = act('usage', fc.record({ featureId, value: hundredths(0, 6_000) }), (params, { autumn }) =>
  autumn.usage({ customerId, ...params }),
);
const setBalance = act('balance', fc.record({ featureId, balance: hundredths(0, 6_000) }), (change, { autumn }) =>
  autumn.features.setBalances({ customerId, balances: [change] }),
);
const wait = act('days', fc.integer({ min: 1, max: 45 }), (days, { sandbox }) =>
  sandbox.moveClock({ advanceMs: days * dayMs }),
);

/** Two products to begin with, then anything. */
export const histories: fc.Arbitrary<Act[]> = fc
  .tuple(
    fc.array(attach, { minLength: 2, maxLength: 4 }),
    fc.array(
      fc.oneof(
        { weight: 6, arbitrary: track },
        { weight: 2, arbitrary: wait },
        { weight: 1, arbitrary: attach },
        { weight: 1, arbitrary: cancel },
        { weight: 1, arbitrary: setUsage },
        { weight: 1, arbitrary: setBalance },
      ),
      { maxLength: 10 },
    ),
  )
  .map(([first, then]) => [...first, ...then]);

/** Lets a history happen. What the API refuses, such as a product that is held already, did not happen. */
export async function live(acts: readonly Act[], world: World): Promise<void> {
  const { autumn, sandbox } = world;
  await autumn.customers.create({ id: customerId });
  sandbox.setCard(customerId, 'ok');
  for (const id of entityIds) await autumn.entities.create({ customerId, id, featureId: 'seats' });
  for (const happen of acts) {
    await happen(world).catch((error: unknown) => {
      if (!AutumnError.is(error) || (error.status ?? 500) >= 500) throw error;
    });
  }
}
