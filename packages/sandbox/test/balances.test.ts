import { beforeEach, describe, expect, test } from 'vitest';
import { defineCatalog } from '../src/index.ts';
import { ask } from './ask.ts';
import { openShop, type Shop } from './shop.ts';

const catalog = defineCatalog({
  features: [
    { id: 'messages', name: 'Messages', type: 'single_use' },
    { id: 'words', name: 'Words', type: 'single_use' },
    { id: 'seats', name: 'Seats', type: 'continuous_use' },
    { id: 'sso', name: 'SSO', type: 'boolean' },
    { id: 'calls', name: 'Calls', type: 'single_use', eventNames: ['call', 'ring'] },
    { id: 'rings', name: 'Rings', type: 'single_use', eventNames: ['ring'] },
  ],
  products: [
    {
      id: 'free',
      name: 'Free',
      items: [
        { featureId: 'messages', includedUsage: 10, interval: 'month' },
        { featureId: 'words', includedUsage: 'inf' },
        { featureId: 'seats', includedUsage: 5 },
        { featureId: 'sso' },
      ],
    },
    { id: 'hundred', name: 'Hundred', items: [{ featureId: 'messages', includedUsage: 100, interval: 'month' }] },
    {
      id: 'ringing',
      name: 'Ringing',
      group: 'rings',
      items: [
        { featureId: 'calls', includedUsage: 10 },
        { featureId: 'rings', includedUsage: 10 },
      ],
    },
  ],
});

let shop: Shop;
beforeEach(async () => {
  shop = openShop(catalog);
  await shop.join('ten', null);
  await shop.attach('ten', 'free');
  await shop.join('hundred', null);
  await shop.attach('hundred', 'hundred');
});

const events = async () => (await ask(shop.sandbox, 'GET /sandbox/state')).body.events;

describe('what is tracked is taken off the balance', () => {
  test.each([
    ['1: one and two and a half leave six and a half of ten', 'ten', 'messages', [1, 2.5], '6.5/3.5/10'],
    ['2: giving back stops at the grant', 'ten', 'messages', [3.5, -100], '10/0/10'],
    ['3: using stops at nothing', 'ten', 'messages', [25], '0/10/10'],
    ['4: down and up again', 'hundred', 'messages', [30, -10], '80/20/100'],
    ['4: up to the grant and no further', 'hundred', 'messages', [30, -10, -50], '100/0/100'],
    ['5: nothing is given back that was not taken', 'hundred', 'messages', [-37.89, 50], '50/50/100'],
    ['5: hundredths are exact', 'hundred', 'messages', [-37.89, 50, -37.89], '87.89/12.11/100'],
    ['6: ten-thousandths are exact', 'hundred', 'messages', [42.1532], '57.8468/42.1532/100'],
    ['9: free seats may be exceeded', 'ten', 'seats', [8], '-3/8/5'],
    ['9: seats come back one by one', 'ten', 'seats', [8, -2], '-1/6/5'],
    ['9: seats come back to the grant', 'ten', 'seats', [8, -2, -2, -20], '5/0/5'],
    ['17: what has no limit is not counted', 'ten', 'words', [5], '0/0/0'],
    ['18: what one has or has not is not counted', 'ten', 'sso', [1], '0/0/0'],
    ['nothing is nothing', 'ten', 'messages', [0], '10/0/10'],
  ])('%s', async (_, id, featureId, values, balance) => {
    for (const value of values) await shop.track(id, featureId, value);
    expect(await shop.balance(id, featureId)).toBe(balance);
  });

  test('6: an older caller’s value is a property, and is not kept as one', async () => {
    const properties = { value: 42.1532, place: 'home' };
    await shop.post('track', { customer_id: 'hundred', feature_id: 'messages', properties });
    expect(await shop.balance('hundred', 'messages')).toBe('57.8468/42.1532/100');
    const [event] = await events();
    expect(event).toMatchObject({ value: 42.1532, properties: { place: 'home' } });
  });

  test('7: the value beside it wins', async () => {
    await shop.track('hundred', 'messages', 7, { properties: { value: 3 } });
    expect(await shop.balance('hundred', 'messages')).toBe('93/7/100');
  });

  test('8: with "reject" it is all or nothing', async () => {
    const refused = await shop.track('hundred', 'messages', 500, { overage_behavior: 'reject' });
    expect(refused).toMatchObject({
      code: 'insufficient_balance',
      message: 'Insufficient balance to deduct 500 from feature messages',
    });
    expect(await shop.balance('hundred', 'messages')).toBe('100/0/100');
    expect(await events()).toEqual([]);
  });

  test('with "overflow" the balance goes below nothing', async () => {
    await shop.track('ten', 'messages', 25, { overage_behavior: 'overflow' });
    expect((await shop.customer('ten')).features.messages).toMatchObject({ balance: -15, usage: 25 });
  });

  test('14: an event for what nobody has is kept all the same', async () => {
    expect(await shop.track('ten', 'calls', 5)).toMatchObject({ code: 'event_received', feature_id: 'calls' });
    expect((await shop.customer('ten')).features.calls).toBeUndefined();
    expect(await events()).toHaveLength(1);
  });

  test('16: one key counts once', async () => {
    await shop.track('ten', 'messages', 1, { idempotency_key: 'k1' });
    expect(await shop.track('ten', 'messages', 3, { idempotency_key: 'k1' })).toMatchObject({
      code: 'duplicate_idempotency_key',
      message: 'Another request with idempotency key track:k1 has already been received',
    });
    expect(await shop.balance('ten', 'messages')).toBe('9/1/10');
  });

  test('19: an unknown customer and its entity are made known', async () => {
    const answer = await shop.track('new', 'messages', 1, {
      customer_data: { name: 'New', email: 'new@example.com' },
      entity_id: 'e1',
      entity_data: { feature_id: 'seats', name: 'One' },
    });
    expect(answer).toEqual({
      id: 'placeholder',
      code: 'event_received',
      customer_id: 'new',
      entity_id: 'e1',
      feature_id: 'messages',
    });
    expect(await shop.customer('new')).toMatchObject({ name: 'New', email: 'new@example.com' });
  });

  test('an event counts in full for every feature that lists its name', async () => {
    await shop.attach('ten', 'ringing');
    await shop.post('track', { customer_id: 'ten', event_name: 'ring', value: 4 });
    await shop.post('track', { customer_id: 'ten', event_name: 'call' });
    expect(await shop.balance('ten', 'calls')).toBe('5/5/10');
    expect(await shop.balance('ten', 'rings')).toBe('6/4/10');
  });

  test('an event name that no feature lists is not found', async () => {
    expect(await shop.post('track', { customer_id: 'ten', event_name: 'messages' })).toMatchObject({
      message: 'No features found for event name: messages',
    });
  });
});

describe('what is checked', () => {
  test.each([
    ['12: one of ten', 'messages', undefined, true],
    ['12: ten of ten', 'messages', 10, true],
    ['12: eleven of ten', 'messages', 11, false],
    ['12: nothing', 'messages', 0, true],
    ['12: less than nothing', 'messages', -1, true],
    ['17: any amount of what has no limit', 'words', 1000, true],
    ['18: what one has', 'sso', undefined, true],
    ['13: what one has not', 'calls', undefined, false],
  ])('%s', async (_, featureId, required, allowed) => {
    expect((await shop.check('ten', featureId, required)).allowed).toBe(allowed);
  });

  test('9: seats beyond the grant are refused until they are free again', async () => {
    const answers: boolean[] = [];
    for (const value of [8, -2, -2, -20]) {
      await shop.track('ten', 'seats', value);
      answers.push((await shop.check('ten', 'seats')).allowed);
    }
    expect(answers).toEqual([false, false, true, true]);
  });

  test('9: only the total goes below zero for what is not sold', async () => {
    await shop.track('ten', 'seats', 8);
    const { balance, breakdown } = (await shop.customer('ten')).features.seats;
    expect([balance, breakdown[0].balance, breakdown[0].usage]).toEqual([-3, 0, 8]);
  });

  test('13: what is not there leaves no field behind', async () => {
    expect(await shop.check('ten', 'calls')).toEqual({
      allowed: false,
      code: 'feature_found',
      customer_id: 'ten',
      feature_id: 'calls',
      required_balance: 1,
    });
  });

  test('15: check and spend in one call, all or nothing', async () => {
    const spend = (more: object) =>
      shop.post('check', { customer_id: 'ten', feature_id: 'messages', send_event: true, ...more });
    expect(await spend({ required_balance: 4 })).toMatchObject({ allowed: true, balance: 6, usage: 4 });
    expect(await spend({ required_balance: 7 })).toMatchObject({ allowed: false, balance: 6, usage: 4 });
    expect(await spend({ event_data: { value: 2 } })).toMatchObject({ allowed: true, balance: 5, usage: 5 });
  });

  test('a credit that nobody can spend: an event of what one has or has not', async () => {
    const refused = await shop.post('check', { customer_id: 'ten', feature_id: 'sso', send_event: true });
    expect(refused.code).toBe('invalid_request');
  });
});
