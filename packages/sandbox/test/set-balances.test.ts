import { beforeEach, describe, expect, test } from 'vitest';
import { defineCatalog } from '../src/index.ts';
import { setBalances, usage } from '../src/operations/set-balances.ts';
import { type Office, openOffice } from './office.ts';

const catalog = defineCatalog({
  features: [
    { id: 'messages', name: 'Messages', type: 'single_use' },
    { id: 'words', name: 'Words', type: 'single_use' },
    { id: 'seats', name: 'Seats', type: 'continuous_use' },
    { id: 'sso', name: 'SSO', type: 'boolean' },
    {
      id: 'credits',
      name: 'Credits',
      type: 'credit_system',
      creditSchema: [{ meteredFeatureId: 'words', creditCost: 0.2 }],
    },
  ],
  products: [
    {
      id: 'free',
      name: 'Free',
      items: [
        { featureId: 'messages', includedUsage: 10, interval: 'month' },
        { featureId: 'seats', includedUsage: 5 },
        { featureId: 'sso' },
        { featureId: 'credits', includedUsage: 100, interval: 'month' },
      ],
    },
    {
      id: 'two',
      name: 'Two',
      group: 'two',
      items: [
        { featureId: 'words', includedUsage: 100, interval: 'month' },
        { featureId: 'words', includedUsage: 7 },
      ],
    },
    { id: 'day', name: 'Day', isAddOn: true, items: [{ featureId: 'messages', includedUsage: 5, interval: 'day' }] },
  ],
});

let office: Office;
beforeEach(() => {
  office = openOffice(catalog);
  office.join('a', 'free');
});

const set = (featureId: string, balance: number) =>
  setBalances({ customerId: 'a', balances: [{ featureId, balance }] }, office.context);
const use = (featureId: string, value: number) => usage({ customerId: 'a', featureId, value }, office.context);

describe('usage is set to what it is said to be', () => {
  test.each([
    ['10: three of five seats', 'seats', 3, '2/3/5'],
    ['10: eight of five seats', 'seats', 8, '-3/8/5'],
    ['more than there is, though nothing is sold', 'messages', 25, '-15/25/10'],
    ['less than nothing', 'messages', -3, '13/-3/10'],
    ['26: of credits', 'credits', 50, '50/50/100'],
    ['of what one has or has not', 'sso', 5, '0/0/0'],
  ])('%s', (_, featureId, value, balance) => {
    use(featureId, value);
    expect(office.balance('a', featureId)).toBe(balance);
  });

  test('26: of a feature that only credits pay for: nothing happens', () => {
    use('words', 10);
    expect(office.balance('a', 'credits')).toBe('100/0/100');
  });

  test('33: the whole difference lands on the first of several', () => {
    office.join('a', 'day');
    office.track('a', 'messages', 15);
    use('messages', 3);
    expect(office.balance('a', 'messages')).toBe('12/3/15 [12, 0]');
  });

  test('an unknown customer is made known', () => {
    usage({ customerId: 'new', featureId: 'seats', value: 1 }, office.context);
    expect(office.customer('new').id).toBe('new');
  });
});

describe('a balance is set to what it is said to be', () => {
  test('11: usage stays and the grant moves', () => {
    office.track('a', 'messages', 10);
    set('messages', 3);
    expect(office.balance('a', 'messages')).toBe('3/10/13');
  });

  test('11: below nothing as well', () => {
    use('messages', -3);
    set('messages', -20);
    expect(office.balance('a', 'messages')).toBe('-20/-3/-23');
  });

  test('69d: more lands on the first of several', () => {
    office.join('a', 'two');
    set('words', 500);
    expect(office.balance('a', 'words')).toBe('500/0/500 [493, 7]');
  });

  test('less is taken in order', () => {
    office.join('a', 'two');
    set('words', 5);
    expect(office.balance('a', 'words')).toBe('5/0/5 [0, 5]');
  });

  test('what is given back fills up to the new grant', () => {
    set('messages', 50);
    office.track('a', 'messages', 20);
    office.track('a', 'messages', -100);
    expect(office.balance('a', 'messages')).toBe('50/0/50');
  });

  test.each([
    ['an unknown customer', 'nobody', 'messages', 'Customer nobody not found'],
    ['an unknown feature', 'a', 'nothing', 'Feature nothing not found'],
  ])('%s is not found', (_, customerId, featureId, message) => {
    const attempt = () => setBalances({ customerId, balances: [{ featureId, balance: 1 }] }, office.context);
    expect(attempt).toThrow(message);
  });
});
