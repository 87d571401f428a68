import type { Policy } from '@autumn/server';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { customerId } from '../access/random-history.ts';
import { type Scale, type ScaledWorld, stories, tell } from './scaled-worlds.ts';
import { type Ask, visitorOf } from './visitor-of.ts';

const features = ['words', 'draw', 'print', 'credits'];

/** Every route of a browser, and with every feature those that take one. */
const questions: [string, object][] = [
  ['bootstrap', {}],
  ['customer', { withPaymentMethod: true }],
  ['products', {}],
  ['entities', {}],
  ['entity', { entityId: 'seat_1' }],
  ['events', {}],
  ['checkout', { productId: 'more' }],
  ['attach', { productId: 'more' }],
  ['setupPayment', {}],
  ['billingPortal', {}],
  ['referralCode', { programId: 'friends' }],
  ['redeemReferral', { code: 'NOSUCH' }],
  ['createEntity', { entityId: 'seat_2', featureId: 'seats' }],
  ['deleteEntity', { entityId: 'seat_2' }],
  ['track', { featureId: 'words' }],
  ['customer', {}],
  ...features.flatMap((featureId): [string, object][] => [
    ['query', { featureId, range: '7d' }],
    ['events', { featureId }],
    ...[0, 0.5, 1, 2, 10, 1e6].map((requiredBalance): [string, object] => ['check', { featureId, requiredBalance }]),
    ['check', { featureId, entityId: 'seat_1' }],
  ]),
  ['cancel', { productId: 'more' }],
];

/** No amount is declared for what is hidden, so that not even a yes or no depends on a cost. */
const policyOf = (credits: 'pool' | 'units'): Policy => ({
  credits,
  routes: {
    check: { amounts: credits === 'pool' ? { draw: [], print: [] } : { credits: [] } },
    track: { features: { words: { max: 5 } } },
    createEntity: { features: { seats: { max: 5 } } },
    deleteEntity: { features: ['seats'] },
  },
});

/** Times and ids that differ from run to run, whatever the cost. */
const settle = (text: string): string =>
  text.replace(/"(asOf|startsAt)":\d+/g, '"$1":0').replace(/"requestId":"[^"]+"/g, '"requestId":""');

const everything = async (ask: Ask): Promise<string[]> => {
  const received: string[] = [];
  for (const [route, intent] of questions) {
    const { status, text } = await ask(route, intent);
    received.push(`${route} ${JSON.stringify(intent)} ${status} ${settle(text)}`);
  }
  return received;
};

const rawCustomer = async ({ autumn }: ScaledWorld) => JSON.stringify(await autumn.customers.get({ customerId }));

const plain: Scale = { costs: 1, credits: 1, units: 1 };

test.each<['pool' | 'units', string, Scale]>([
  ['pool', 'everything costs twice the credits and half of it was used', { costs: 2, credits: 1, units: 0.5 }],
  ['pool', 'everything costs a quarter and four times of it was used', { costs: 0.25, credits: 1, units: 4 }],
  ['units', 'credits are worth half and there are twice as many', { costs: 2, credits: 2, units: 1 }],
  ['units', 'credits are worth four times more and there are fewer', { costs: 0.25, credits: 0.25, units: 1 }],
])('with credits as %s, no byte of any route tells the world from one where %s', async (credits, _, scale) => {
  await fc.assert(
    fc.asyncProperty(stories, async (story) => {
      const worlds = [await tell(story, plain), await tell(story, scale)] as const;
      // Not because nothing was there to be told.
      expect(await rawCustomer(worlds[0])).not.toBe(await rawCustomer(worlds[1]));
      const [one, other] = await Promise.all(
        worlds.map(({ sandbox }) => everything(visitorOf(sandbox, policyOf(credits)))),
      );
      expect(one).toEqual(other);
      expect(one?.join('\n')).not.toMatch(/credit_?(schema|cost|amount)|metered_?feature|deduction|markup|margin/i);
    }),
    { numRuns: 8 },
  );
});
