import fc from 'fast-check';
import { createSandbox, defineCatalog } from '../../src/index.ts';
import { ask } from '../ask.ts';
import { START } from '../shop.ts';

const HOUR_MS = 3_600_000;
const monthly = (price: number) => ({ price, interval: 'month' as const });
const messages = (includedUsage: number, more = {}) =>
  ({ featureId: 'messages', includedUsage, interval: 'month', ...more }) as const;

/** A shop where everything is sold that balances can be made of. */
const catalog = defineCatalog({
  features: [
    { id: 'messages', name: 'Messages', type: 'single_use' },
    { id: 'words', name: 'Words', type: 'single_use' },
    { id: 'calls', name: 'Calls', type: 'single_use' },
    { id: 'seats', name: 'Seats', type: 'continuous_use' },
    {
      id: 'credits',
      name: 'Credits',
      type: 'credit_system',
      creditSchema: [{ meteredFeatureId: 'calls', creditCost: 0.2 }],
    },
  ],
  products: [
    { id: 'free', name: 'Free', items: [messages(10), { featureId: 'seats', includedUsage: 2 }] },
    {
      id: 'pro',
      name: 'Pro',
      items: [
        monthly(20),
        messages(100, { price: 0.5, usageModel: 'pay_per_use' }),
        { featureId: 'words', includedUsage: 40, interval: 'month', resetUsageWhenEnabled: false },
        { featureId: 'seats', includedUsage: 3 },
        { featureId: 'credits', includedUsage: 30, interval: 'month' },
      ],
    },
    {
      id: 'premium',
      name: 'Premium',
      items: [
        monthly(50),
        messages(200, { price: 0.3, usageModel: 'pay_per_use', usageLimit: 260 }),
        { featureId: 'words', includedUsage: 90, interval: 'week' },
        { featureId: 'seats', includedUsage: 2, price: 7, interval: 'month', usageModel: 'pay_per_use' },
      ],
    },
    {
      id: 'packs',
      name: 'Packs',
      items: [messages(10, { price: 5, billingUnits: 10, usageModel: 'prepaid', config: { onDecrease: 'none' } })],
    },
    {
      id: 'roll',
      name: 'Roll',
      group: 'roll',
      items: [messages(15, { config: { rollover: { max: 25, duration: 'month', length: 2 } } })],
    },
    {
      id: 'org',
      name: 'Org',
      group: 'org',
      items: [{ featureId: 'words', includedUsage: 20, interval: 'month', entityFeatureId: 'seats' }],
    },
    { id: 'tried', name: 'Tried', group: 'tried', items: [monthly(9), messages(5)], freeTrial: { length: 7 } },
    { id: 'gift', name: 'Gift', isAddOn: true, items: [{ featureId: 'messages', includedUsage: 8 }] },
    { id: 'daily', name: 'Daily', isAddOn: true, items: [{ featureId: 'words', includedUsage: 3, interval: 'day' }] },
    { id: 'own', name: 'Own', isAddOn: true, items: [{ featureId: 'calls', includedUsage: 6, interval: 'month' }] },
  ],
});

export type Step =
  | { readonly route: string; readonly body: Readonly<Record<string, unknown>> }
  | { readonly hours: number };

export const entityIds = ['e1', 'e2'] as const;
const customer_id = 'c';

const post = (path: string, params: fc.Arbitrary<object>): fc.Arbitrary<Step> =>
  params.map((body) => ({ route: `POST /v1/${path}`, body: { customer_id, ...body } }));

const hundredths = (min: number, max: number) => fc.integer({ min, max }).map((value) => value / 100);
const feature_id = fc.constantFrom('messages', 'words', 'calls', 'seats', 'credits');
const entity_id = fc.option(fc.constantFrom(...entityIds), { freq: 3, nil: undefined });
const product_id = fc.constantFrom('free', 'pro', 'premium', 'roll', 'org', 'tried', 'gift', 'daily', 'own');
const options = fc.integer({ min: 0, max: 60 }).map((units) => [{ feature_id: 'messages', quantity: units }]);

const tracked = post(
  'track',
  fc.record({
    feature_id,
    value: fc.oneof(hundredths(-2_000, 6_000), fc.integer({ min: -3, max: 5 })),
    entity_id,
    overage_behavior: fc.constantFrom(undefined, undefined, 'reject'),
  }),
);
const attached = post(
  'attach',
  fc.record({ product_id, entity_id: fc.option(fc.constant('e1'), { freq: 5, nil: undefined }) }),
);
const packed = post('attach', fc.record({ product_id: fc.constant('packs'), options }));
const canceled = post('cancel', fc.record({ product_id, cancel_immediately: fc.boolean() }));
const spent = post(
  'check',
  fc.record({ feature_id, required_balance: hundredths(0, 3_000), send_event: fc.boolean() }),
);
const setUsage = post('usage', fc.record({ feature_id, value: hundredths(0, 12_000) }));
const setBalance = post(
  'customers/c/balances',
  fc.record({ feature_id, balance: hundredths(-500, 9_000) }).map((change) => ({ balances: [change] })),
);
const card = fc
  .constantFrom('ok', 'ok', 'declined')
  .map((on): Step => ({ route: 'POST /sandbox/cards', body: { customer_id, card: on } }));
const hired = fc
  .constantFrom(...entityIds)
  .map((id): Step => ({ route: 'POST /v1/customers/c/entities', body: { id, feature_id: 'seats' } }));
const dismissed = fc
  .constantFrom(...entityIds)
  .map((id): Step => ({ route: `DELETE /v1/customers/c/entities/${id}`, body: {} }));
const waited = fc.integer({ min: 1, max: 1_100 }).map((hours): Step => ({ hours }));

const anyStep = fc.oneof(
  { weight: 8, arbitrary: tracked },
  { weight: 4, arbitrary: attached },
  { weight: 3, arbitrary: waited },
  { weight: 1, arbitrary: packed },
  { weight: 2, arbitrary: canceled },
  { weight: 2, arbitrary: spent },
  { weight: 1, arbitrary: setUsage },
  { weight: 1, arbitrary: setBalance },
  { weight: 1, arbitrary: card },
  { weight: 1, arbitrary: hired },
  { weight: 1, arbitrary: dismissed },
);

/** What happens to the customer `c`, who has a card, in so many steps. */
export const histories = (length: number): fc.Arbitrary<Step[]> =>
  fc.array(anyStep, { minLength: 1, maxLength: length, size: 'max' });

/** A sandbox with that customer, at a time that stands still. */
export async function openWorld() {
  const sandbox = createSandbox({ catalog, now: START, frozen: true });
  const read = async (path: string) => (await ask(sandbox, `GET ${path}`)).body;
  await ask(sandbox, 'POST /v1/customers', { body: { id: customer_id } });
  sandbox.setCard(customer_id, 'ok');
  return {
    sandbox,
    read,
    /** A refusal is an answer like any other; a failure of the sandbox itself is none. */
    async take(step: Step): Promise<number> {
      if ('hours' in step) {
        sandbox.moveClock({ advanceMs: step.hours * HOUR_MS });
        return 200;
      }
      const { status, body } = await ask(
        sandbox,
        step.route,
        step.route.startsWith('DELETE') ? {} : { body: step.body },
      );
      if (status >= 500) throw new Error(`${step.route} ${JSON.stringify(step.body)}: ${JSON.stringify(body)}`);
      return status;
    },
    /** Everything there is, except for the log of requests. */
    state: () => read('/sandbox/state'),
  };
}

export type World = Awaited<ReturnType<typeof openWorld>>;
