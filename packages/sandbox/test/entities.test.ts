import { beforeEach, describe, expect, test } from 'vitest';
import { defineCatalog } from '../src/index.ts';
import { entities } from '../src/operations/entities.ts';
import { operations } from '../src/operations/index.ts';
import { setBalances, usage } from '../src/operations/set-balances.ts';
import { type Office, openOffice, told } from './office.ts';

const catalog = defineCatalog({
  features: [
    { id: 'messages', name: 'Messages', type: 'single_use' },
    { id: 'words', name: 'Words', type: 'single_use' },
    { id: 'seats', name: 'Seats', type: 'continuous_use' },
  ],
  products: [
    {
      id: 'org',
      name: 'Org',
      items: [
        { featureId: 'seats', includedUsage: 3 },
        { featureId: 'messages', includedUsage: 100, interval: 'month', entityFeatureId: 'seats' },
        { featureId: 'words', includedUsage: 50, interval: 'month' },
      ],
    },
    { id: 'seat', name: 'Seat', items: [{ featureId: 'words', includedUsage: 20, interval: 'month' }] },
    {
      id: 'prepaid_seats',
      name: 'Prepaid seats',
      group: 'seats',
      items: [
        { price: 20, interval: 'month' },
        { featureId: 'seats', includedUsage: 1, price: 8, interval: 'month', usageModel: 'pay_per_use', usageLimit: 2 },
      ],
    },
  ],
});

let office: Office;
beforeEach(() => {
  office = openOffice(catalog);
  office.join('c', 'org');
});

const hire = (id: string | null) =>
  entities.create({ customerId: 'c', id, featureId: 'seats', name: id }, office.context);
const dismiss = (entityId: string) => entities.delete({ customerId: 'c', entityId }, office.context);
const of = (entityId: string, featureId: string): string =>
  told(entities.get({ customerId: 'c', entityId }, office.context).features[featureId]);

describe('an allowance per entity', () => {
  test('is nothing before the first one comes', () => {
    expect(office.balance('c', 'messages')).toBe('0/0/0');
  });

  test('79: comes in full with each of them, and each takes a seat', () => {
    for (const id of ['e1', 'e2', 'e3', 'e4']) hire(id);
    expect(office.balance('c', 'seats')).toBe('-1/4/3');
    expect(office.balance('c', 'messages')).toBe('400/0/400');
  });

  test('80: is its own: others are not touched', () => {
    for (const id of ['e1', 'e2', 'e3', 'e4']) hire(id);
    office.track('c', 'messages', 30, 'e1');
    expect([of('e1', 'messages'), of('e2', 'messages')]).toEqual(['70/30/100', '100/0/100']);
    expect(office.balance('c', 'messages')).toBe('370/30/400');

    office.track('c', 'messages', 90, 'e1');
    expect([of('e1', 'messages'), office.balance('c', 'messages')]).toEqual(['0/100/100', '300/100/400']);
  });

  test('80: usage of nobody is spread in the order of their ids', () => {
    for (const id of ['e1', 'e2', 'e3', 'e4']) hire(id);
    office.track('c', 'messages', 100, 'e1');
    office.track('c', 'messages', 50);
    expect([of('e1', 'messages'), of('e2', 'messages')]).toEqual(['0/100/100', '50/50/100']);
    expect(office.balance('c', 'messages')).toBe('250/150/400');
  });

  test('can be set for one of them, or over all', () => {
    for (const id of ['e1', 'e2']) hire(id);
    usage({ customerId: 'c', featureId: 'messages', value: 10, entityId: 'e2' }, office.context);
    expect(of('e2', 'messages')).toBe('90/10/100');
    setBalances({ customerId: 'c', balances: [{ featureId: 'messages', balance: 7 }], entityId: 'e2' }, office.context);
    expect([of('e1', 'messages'), of('e2', 'messages')]).toEqual(['100/0/100', '7/10/17']);
    setBalances({ customerId: 'c', balances: [{ featureId: 'messages', balance: 7 }] }, office.context);
    expect([of('e1', 'messages'), of('e2', 'messages')]).toEqual(['0/0/0', '7/10/17']);
  });

  test('goes with its entity, and the seat is free again', () => {
    for (const id of ['e1', 'e2']) hire(id);
    dismiss('e2');
    expect([office.balance('c', 'messages'), office.balance('c', 'seats')]).toEqual(['100/0/100', '2/1/3']);
    hire('e2');
    expect(office.balance('c', 'messages')).toBe('200/0/200');
  });
});

describe('a product of one entity', () => {
  beforeEach(() => {
    for (const id of ['e1', 'e2']) hire(id);
    office.track('c', 'words', 5);
    operations.attach({ customerId: 'c', productId: 'seat', entityId: 'e2' }, office.context);
  });

  test('81: adds to what it shares with its customer', () => {
    expect([of('e1', 'words'), of('e2', 'words')]).toEqual(['45/5/50', '65/5/70 [20, 45]']);
    expect(office.balance('c', 'words')).toBe('65/5/70');
  });

  test('81: is used up first by the entity, and last by the customer', () => {
    office.track('c', 'words', 15, 'e2');
    expect(of('e2', 'words')).toBe('50/20/70 [5, 45]');
    office.track('c', 'words', 15, 'e2');
    expect(of('e2', 'words')).toBe('35/35/70 [0, 35]');
    office.track('c', 'words', 45);
    expect(office.balance('c', 'words')).toBe('0/70/70');
  });

  test('is seen by the customer, without its items', () => {
    const { products } = office.customer('c');
    expect(products.map(({ id, items }) => [id, items?.length])).toEqual([
      ['org', 3],
      ['seat', 0],
    ]);
  });

  test('goes to another entity with its balances', () => {
    office.track('c', 'words', 15, 'e2');
    entities.transfer({ customerId: 'c', productId: 'seat', fromEntityId: 'e2', toEntityId: 'e1' }, office.context);
    expect([of('e1', 'words'), of('e2', 'words')]).toEqual(['50/20/70 [5, 45]', '45/5/50']);
  });

  test('ends with its entity', () => {
    dismiss('e2');
    expect(office.customer('c').products.map(({ id }) => id)).toEqual(['org']);
  });
});

describe('who may come', () => {
  test.each([
    ['a known id', 'e1', 'seats', 'Entity e1 already exists'],
    ['an unknown feature', 'e2', 'nothing', 'Feature nothing not found'],
    [
      'a feature that is used up',
      'e2',
      'words',
      "Feature 'words' is consumable (e.g. credits, API calls). Entities can only be created for non-consumable features (e.g. seats).",
    ],
  ])('not with %s', (_, id, featureId, message) => {
    hire('e1');
    expect(() => entities.create({ customerId: 'c', id, featureId }, office.context)).toThrow(message);
  });

  test('a seat without a name is claimed by the next one', () => {
    hire(null);
    expect(office.balance('c', 'seats')).toBe('2/1/3');
    hire('e1');
    expect([office.balance('c', 'seats'), office.balance('c', 'messages')]).toEqual(['2/1/3', '100/0/100']);
  });

  test('seats taken before the product count when it comes', () => {
    const early = openOffice(catalog);
    for (const id of ['e1', 'e2']) entities.create({ customerId: 'c', id, featureId: 'seats' }, early.context);
    early.join('c', 'org');
    expect([early.balance('c', 'seats'), early.balance('c', 'messages')]).toEqual(['1/2/3', '200/0/200']);
  });

  test('not beyond a limit', () => {
    const limited = openOffice(catalog);
    operations.customers.create({ id: 'c' }, limited.context);
    const customer = limited.context.store.customer('c');
    if (customer) limited.context.store.saveCustomer({ ...customer, card: 'ok' });
    limited.join('c', 'prepaid_seats');
    const take = (id: string) => entities.create({ customerId: 'c', id, featureId: 'seats' }, limited.context);
    take('e1');
    take('e2');
    expect(() => take('e3')).toThrow('Cannot create 1 entities for feature Seats as it would exceed the usage limit.');
  });

  test('one answers with itself, several with a list', () => {
    expect(hire('e1')).toMatchObject({ id: 'e1', name: 'e1', customerId: 'c' });
    const several = [
      { id: 'e2', featureId: 'seats' },
      { id: 'e3', featureId: 'seats' },
    ];
    expect(entities.create({ customerId: 'c', entities: several }, office.context)).toMatchObject({
      list: [{ id: 'e2' }, { id: 'e3' }],
    });
    expect(office.customer('c').entities?.map(({ id }) => id)).toEqual(['e3', 'e2', 'e1']);
  });
});
