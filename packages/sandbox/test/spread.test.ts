import fc from 'fast-check';
import { describe, test } from 'vitest';
import { add, subtract } from '../src/engine/decimal.ts';
import { defineCatalog } from '../src/index.ts';
import { setBalances, usage } from '../src/operations/set-balances.ts';
import { type Office, openOffice } from './office.ts';

const item = (includedUsage: number, interval: 'day' | 'month' | null) => ({
  featureId: 'messages',
  includedUsage,
  interval,
});

const catalog = defineCatalog({
  features: [{ id: 'messages', name: 'Messages', type: 'single_use' }],
  products: [
    { id: 'main', name: 'Main', items: [item(10, 'month'), item(30, null)] },
    { id: 'day', name: 'Day', isAddOn: true, items: [item(5.5, 'day')] },
  ],
});
const granted = 45.5;

const open = (): Office => {
  const office = openOffice(catalog);
  for (const product of ['main', 'day']) office.join('a', product);
  return office;
};
const total = (office: Office) => office.customer('a').features['messages'];

/** Thousandths of a unit: what people track, and what binary floats get wrong. */
const amount = fc.integer({ min: -60_000, max: 60_000 }).map((thousandths) => thousandths / 1000);

describe('however usage is spread over several balances', () => {
  test('their total is what a single one would hold', () => {
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 12 }), (values) => {
        const office = open();
        let expected = granted;
        for (const value of values) {
          office.track('a', 'messages', value);
          expected = Math.min(granted, Math.max(0, subtract(expected, value)));
        }
        return total(office)?.balance === expected;
      }),
      { numRuns: 60 },
    );
  });

  test('usage is what is given less what is left, row by row', () => {
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 12 }), (values) => {
        const office = open();
        for (const value of values) office.track('a', 'messages', value);
        const feature = total(office);
        const rows = feature?.breakdown ?? [];
        const adds = rows.every((row) => row.usage === subtract(row.includedUsage, row.balance));
        return adds && feature?.balance === add(...rows.map((row) => row.balance));
      }),
      { numRuns: 60 },
    );
  });

  test('what is set is what is there', () => {
    fc.assert(
      fc.property(amount, amount, amount, (used, set, usedNow) => {
        const office = open();
        office.track('a', 'messages', used);
        setBalances({ customerId: 'a', balances: [{ featureId: 'messages', balance: set }] }, office.context);
        if (total(office)?.balance !== set) return false;
        usage({ customerId: 'a', featureId: 'messages', value: usedNow }, office.context);
        return total(office)?.usage === usedNow;
      }),
      { numRuns: 60 },
    );
  });
});
