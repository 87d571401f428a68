import type { BrowserRouteName } from '@autumn/core/browser';
import fc from 'fast-check';
import { soundIntents } from './intents.ts';

/** Values that fields of routes have, and values that they should never have. */
const value = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('words', 'seats', 'cover', 'pool', 'pro', 'free', 'topup', 'boost', 'seat_1'),
  },
  { weight: 2, arbitrary: fc.constantFrom(0, 1, 2, 100, 1e12, -1, 0.5, true, false, null, '', [], {}) },
  { weight: 2, arbitrary: fc.constantFrom('/done', '24h', '7d', 'day', 'hour', 'ada', 'bob', '..', 'a'.repeat(300)) },
  { weight: 1, arbitrary: fc.constantFrom('__proto__', 'constructor', 'toString', 'https://evil.example', '\ud800') },
  { weight: 1, arbitrary: fc.constant([{ featureId: 'words', quantity: 100 }]) },
  { weight: 1, arbitrary: fc.record({ start: fc.maxSafeNat(), end: fc.maxSafeNat() }) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
);

/** Fields of all routes. */
const fields = [
  ...['featureId', 'productId', 'requiredBalance', 'entityId', 'options', 'successUrl', 'returnUrl', 'reward'],
  ...['intentId', 'value', 'eventId', 'range', 'customRange', 'binSize', 'offset', 'limit', 'name', 'programId'],
  ...['code', 'withPaymentMethod'],
] as const;

/** Fields of the API that no browser may set. */
const forbidden = [
  ...['customerId', 'customer_id', 'customerData', 'customer_data', 'price', 'items', 'isCustom', 'is_custom'],
  ...['freeTrial', 'free_trial', 'version', 'metadata', 'checkoutSessionParams', 'invoice', 'enableProductImmediately'],
  ...['stripeId', 'stripe_id', 'fingerprint', 'sendEvent', 'send_event', 'properties', 'timestamp', 'idempotencyKey'],
  ...['cancelImmediately', 'prorate', 'products', 'productIds', 'forceCheckout', 'expand', 'email', 'id', '$ref'],
] as const;

const known = fc.constantFrom(...fields);
const intent = fc.dictionary(known, value, { maxKeys: 4 });
const pollution = fc.dictionary(fc.oneof(fc.constantFrom(...forbidden), fc.string()), value, {
  minKeys: 1,
  maxKeys: 2,
});

/** Bodies of a route: sound ones with a field changed or added, ones of other routes, and any JSON at all. */
export const wildBodies = (route: BrowserRouteName): fc.Arbitrary<string> => {
  const sound = soundIntents[route];
  const merged = (extra: fc.Arbitrary<object>) => extra.map((more) => JSON.stringify({ ...sound, ...more }));
  return fc.oneof(
    { weight: 5, arbitrary: merged(fc.dictionary(known, value, { maxKeys: 2 })) },
    { weight: 3, arbitrary: merged(pollution) },
    { weight: 2, arbitrary: intent.map((body) => JSON.stringify(body)) },
    { weight: 1, arbitrary: fc.json() },
    { weight: 1, arbitrary: fc.constant(JSON.stringify(sound)) },
  );
};
