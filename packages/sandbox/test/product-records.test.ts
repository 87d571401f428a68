import { beforeEach, describe, expect, test } from 'vitest';
import { defineCatalog } from '../src/index.ts';
import { customerRecords } from '../src/operations/customer-records.ts';
import { featureRecords } from '../src/operations/feature-records.ts';
import { productRecords } from '../src/operations/product-records.ts';
import { type Office, openOffice } from './office.ts';

const messages = (includedUsage: number) => ({ featureId: 'messages', includedUsage, interval: 'month' }) as const;

const catalog = defineCatalog({
  features: [
    { id: 'messages', name: 'Messages', type: 'single_use' },
    { id: 'unused', name: 'Unused', type: 'single_use' },
    { id: 'action', name: 'Action', type: 'single_use' },
    {
      id: 'credits',
      name: 'Credits',
      type: 'credit_system',
      creditSchema: [{ meteredFeatureId: 'action', creditCost: 2 }],
    },
  ],
  products: [
    { id: 'free', name: 'Free', items: [messages(10)] },
    { id: 'other', name: 'Other', items: [messages(20)] },
  ],
});

let office: Office;
beforeEach(() => {
  office = openOffice(catalog);
  office.join('a', 'free');
});

const update = (params: Parameters<typeof productRecords.update>[0]) => productRecords.update(params, office.context);
const held = () => office.customer('a').products[0];

describe('a product is changed', () => {
  test('in place while nobody holds it', () => {
    expect(update({ productId: 'other', name: 'New', items: [messages(30)] })).toMatchObject({
      name: 'New',
      version: 1,
      items: [{ includedUsage: 30 }],
    });
  });

  test('for everybody, where it is about its name', () => {
    expect(update({ productId: 'free', name: 'Starter' }).version).toBe(1);
    expect(held()).toMatchObject({ name: 'Starter', version: 1 });
  });

  test('for those who come after, where it is about what it grants', () => {
    expect(update({ productId: 'free', items: [messages(80)] }).version).toBe(2);
    expect(held()).toMatchObject({ version: 1, items: [{ includedUsage: 10 }] });
    office.join('b', 'free');
    expect(office.balance('a', 'messages')).toBe('10/0/10');
    expect(office.balance('b', 'messages')).toBe('80/0/80');
  });

  test('not at all by the same items', () => {
    expect(update({ productId: 'free', items: [messages(10)] }).version).toBe(1);
  });

  test('in its newest version, while nobody holds that', () => {
    update({ productId: 'free', items: [messages(80)] });
    expect(update({ productId: 'free', items: [messages(90)] })).toMatchObject({
      version: 2,
      items: [{ includedUsage: 90 }],
    });
  });

  test('as was foretold', () => {
    const foretell = (items: ReturnType<typeof messages>[]) =>
      productRecords.hasCustomers({ productId: 'free', items }, office.context);
    expect(foretell([messages(10)])).toEqual({ currentVersion: 1, willVersion: false, archived: false });
    expect(foretell([])).toEqual({ currentVersion: 1, willVersion: true, archived: false });
  });

  test.each([
    ['a taken id', { productId: 'other', id: 'free' }, 'Product free already exists'],
    [
      'another id while it is held',
      { productId: 'free', id: 'starter' },
      'Cannot change the id of product free because it has customers',
    ],
    ['an unknown product', { productId: 'nothing' }, 'Product nothing not found'],
  ])('not to %s', (_, params, message) => {
    expect(() => update(params)).toThrow(message);
  });
});

describe('a product is deleted', () => {
  const remove = (productId: string, allVersions = false) =>
    productRecords.delete({ productId, allVersions }, office.context);
  const get = (productId: string) => productRecords.get({ productId }, office.context);

  test('version by version: the one before it is sold again', () => {
    update({ productId: 'free', items: [messages(80)] });
    remove('free');
    expect(get('free').version).toBe(1);
  });

  test('altogether', () => {
    remove('other');
    expect(() => get('other')).toThrow('Product other not found');
  });

  test('not while somebody holds it', () => {
    const message = 'Product free has 1 customers (expired or active) on it and therefore cannot be deleted';
    expect(() => remove('free')).toThrow(message);
    update({ productId: 'free', items: [messages(80)] });
    expect(() => remove('free', true)).toThrow(message);
  });
});

describe('a feature', () => {
  test.each([
    [
      'used by a product',
      'messages',
      'Feature messages is used in a product. You must delete the product first, or archive it instead.',
    ],
    ['used by a credit system', 'action', 'Feature action is used by credit system credits'],
    ['unknown', 'nothing', 'Feature nothing not found'],
  ])('that is %s is not deleted', (_, featureId, message) => {
    expect(() => featureRecords.delete({ featureId }, office.context)).toThrow(message);
  });

  test('that nothing uses goes, and may get another id before', () => {
    featureRecords.update({ featureId: 'unused', id: 'renamed', type: 'boolean' }, office.context);
    expect(featureRecords.get({ featureId: 'renamed' }, office.context)).toMatchObject({
      name: 'Unused',
      type: 'boolean',
    });
    featureRecords.delete({ featureId: 'renamed' }, office.context);
    expect(featureRecords.list({}, office.context).list.map(({ id }) => id)).toEqual(['messages', 'action', 'credits']);
  });

  test('that credits pay for does not become a level', () => {
    const attempt = () => featureRecords.update({ featureId: 'action', type: 'continuous_use' }, office.context);
    expect(attempt).toThrow('Cannot set to continuous use because it is used in credit system credits');
  });
});

describe('a customer', () => {
  const change = (params: object) => customerRecords.update({ customerId: 'a', ...params }, office.context);

  test('keeps what is not said, loses what is null, and merges its metadata', () => {
    change({ name: 'A', email: 'a@example.com', metadata: { one: 1, two: 2 } });
    expect(change({ name: null, metadata: { one: null, three: 3 } })).toMatchObject({
      name: null,
      email: 'a@example.com',
      metadata: { two: 2, three: 3 },
    });
  });

  test('gets another id, unless that is taken', () => {
    office.join('b', 'free');
    expect(() => change({ id: 'b' })).toThrow('Customer b already exists');
    change({ id: 'c' });
    expect(office.customer('c').products).toHaveLength(1);
    expect(() => office.customer('a')).toThrow('Customer a not found');
  });

  test('is listed page by page, and is gone when deleted', () => {
    for (const id of ['b', 'c']) office.join(id, 'free');
    const page = customerRecords.list({ limit: 2, offset: 1 }, office.context);
    expect(page).toMatchObject({ total: 2, totalCount: 3, limit: 2, offset: 1 });
    customerRecords.delete({ customerId: 'a' }, office.context);
    expect(customerRecords.list({}, office.context).totalCount).toBe(2);
  });
});
