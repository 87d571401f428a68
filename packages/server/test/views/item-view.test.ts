import type { ProductItem } from '@autumn/core';
import { expect, test } from 'vitest';
import { itemView } from '../../src/views/item-view.ts';
import { item, shownItem } from '../support/items.ts';

const pool = { credits: 'pool' } as const;
const units = { credits: 'units' } as const;

const bareItem = {
  type: 'price',
  featureId: null,
  featureType: null,
  feature: null,
  includedUsage: null,
  interval: null,
  intervalCount: 1,
  price: null,
  tiers: null,
  usageModel: null,
  billingUnits: 1,
  entityFeatureId: null,
  quantity: null,
  display: null,
};

const viewOf = (changes: object, options: Parameters<typeof itemView>[1] = pool) =>
  itemView({ ...item, ...changes } as unknown as ProductItem, options);

test('a line of a product is shown without the costs of its credits, and nothing unknown goes out', () => {
  expect(viewOf({})).toStrictEqual(shownItem);
  expect(itemView({}, pool)).toStrictEqual(bareItem);
  expect(itemView({ featureId: 'words' }, pool)).toStrictEqual({ ...bareItem, type: 'feature', featureId: 'words' });
});

test('texts that a line or its feature does not have are null', () => {
  const { feature, ...bare } = item;
  expect(viewOf({ display: { primaryText: 'Free' } }).display).toStrictEqual({
    primaryText: 'Free',
    secondaryText: null,
  });
  expect(viewOf({ feature: { ...feature, display: null } }).feature).toStrictEqual({
    id: 'credits',
    name: 'Credits',
    type: 'credit_system',
    display: null,
  });
  expect(itemView(bare as unknown as ProductItem, units)).toStrictEqual({ ...shownItem, feature: null });
});

test.each([
  ['prepaid', 'prepaid'],
  ['pay_per_use', 'pay_per_use'],
  ['a model of tomorrow', null],
  [null, null],
])('the usage model %s is shown as %s', (usageModel, shown) => {
  expect(viewOf({ usageModel }).usageModel).toBe(shown);
});

test('in units, a line tells no number of credits, however the API marks a credit system', () => {
  const hidden = { includedUsage: null, quantity: null, display: null };
  const { creditSchema, ...typed } = item.feature;
  expect(viewOf({}, units)).toStrictEqual({ ...shownItem, ...hidden });
  for (const feature of [
    typed,
    { ...typed, type: 'single_use_credit_system' },
    { ...typed, type: 'x', creditSchema },
  ]) {
    expect(viewOf({ feature }, units), JSON.stringify(feature)).toMatchObject(hidden);
  }
  for (const feature of [
    { ...typed, type: 'metered' },
    { ...typed, type: 'metered', creditSchema: [] },
    { ...typed, type: 'credit_system_of_old' },
  ]) {
    expect(viewOf({ feature }, units), JSON.stringify(feature)).toMatchObject({ includedUsage: 20, quantity: 5 });
  }
});
