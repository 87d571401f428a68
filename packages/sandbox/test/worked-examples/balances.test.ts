import { expect } from 'vitest';
import { ask } from '../ask.ts';
import { example, lifetime, monthly, openWith, seats } from './example.ts';

/** A customer who holds one free product of these items. */
const holding = async (...items: Parameters<typeof openWith>[0][string] & readonly object[]) => {
  const shop = await openWith({ free: items });
  await shop.attach('free');
  return shop;
};
const ten = () => holding(monthly('messages', 10));
const hundred = () => holding(monthly('messages', 100));

example('1', 'track 1, track 2.5', async () => {
  const { track, balance } = await ten();
  await track('messages', 1);
  await track('messages', 2.5);
  expect(await balance()).toBe('6.5/3.5/10');
});

example('2', 'the surplus of what comes back is dropped', async () => {
  const { track, balance } = await ten();
  await track('messages', 3.5);
  await track('messages', -100);
  expect(await balance()).toBe('10/0/10');
});

example('3', 'more than there is takes what there is', async () => {
  const { track, balance } = await ten();
  expect(await track('messages', 25)).toMatchObject({ code: 'event_received' });
  expect(await balance()).toBe('0/10/10');
});

example('4', 'down and up again, to the grant', async () => {
  const { track, balance } = await hundred();
  const after = [];
  for (const value of [30, -10, -50]) after.push(await track('messages', value).then(() => balance()));
  expect(after).toEqual(['70/30/100', '80/20/100', '100/0/100']);
});

example('5', 'decimals are exact', async () => {
  const { track, balance } = await hundred();
  const after = [];
  for (const value of [-37.89, 50, -37.89]) after.push(await track('messages', value).then(() => balance()));
  expect(after).toEqual(['100/0/100', '50/50/100', '87.89/12.11/100']);
});

example('6', 'the value may be a property, and is not kept as one', async () => {
  const { post, balance, sandbox } = await hundred();
  await post('track', { customer_id: 'c', feature_id: 'messages', properties: { value: 42.1532 } });
  expect(await balance()).toBe('57.8468/42.1532/100');
  const [event] = (await ask(sandbox, 'GET /sandbox/state')).body.events;
  expect(event.properties).toEqual({});
});

example('7', 'the value beside the property wins', async () => {
  const { track, balance } = await hundred();
  await track('messages', 42.1532);
  await track('messages', 7, { properties: { value: 3 } });
  expect(await balance()).toBe('50.8468/49.1532/100');
});

example('8', 'reject is all or nothing, cap takes the rest', async () => {
  const { track, balance } = await hundred();
  await track('messages', 49.1532);
  const refused = await track('messages', 500, { overage_behavior: 'reject' });
  expect(refused).toMatchObject({ code: 'insufficient_balance' });
  expect(await balance()).toBe('50.8468/49.1532/100');
  await track('messages', 500);
  expect(await balance()).toBe('0/100/100');
});

example('9', 'free seats may be exceeded', async () => {
  const { track, balance, isAllowed } = await holding(seats(5));
  const after = [];
  for (const value of [8, -2, -2, -20]) {
    await track('seats', value);
    after.push(`${await balance('seats')} ${await isAllowed('seats')}`);
  }
  expect(after).toEqual(['-3/8/5 false', '-1/6/5 false', '1/4/5 true', '5/0/5 true']);
});

example('10', 'usage is set, also beyond the grant', async () => {
  const { usage, balance } = await holding(seats(5));
  await usage('seats', 3);
  expect(await balance('seats')).toBe('2/3/5');
  await usage('seats', 8);
  expect(await balance('seats')).toBe('-3/8/5');
});

example('11', 'a balance is set by moving the grant', async () => {
  const { track, usage, setBalance, balance } = await holding(monthly('messages', 10), monthly('words', 100));
  await track('messages', 10);
  await usage('words', -3);
  expect(await balance('words')).toBe('103/-3/100');
  await setBalance('messages', 3);
  await setBalance('words', -20);
  expect([await balance('messages'), await balance('words')]).toEqual(['3/10/13', '-20/-3/-23']);
});

example('12', 'a check compares with the balance', async () => {
  const { isAllowed } = await ten();
  const allowed = [];
  for (const required of [undefined, 10, 11, 0, -1]) allowed.push(await isAllowed('messages', required));
  expect(allowed).toEqual([true, true, false, true, true]);
});

example('13', 'of what no product has nothing is told', async () => {
  expect(await (await ten()).check('words')).toEqual({
    allowed: false,
    code: 'feature_found',
    customer_id: 'c',
    feature_id: 'words',
    required_balance: 1,
  });
});

example('14', 'an event without a balance is stored', async () => {
  const { track, customer, sandbox } = await ten();
  expect(await track('words', 5)).toMatchObject({ code: 'event_received' });
  expect((await customer()).features).not.toHaveProperty('words');
  expect((await ask(sandbox, 'GET /sandbox/state')).body.events).toMatchObject([{ name: 'words', value: 5 }]);
});

example('15', 'check and spend at once, all or nothing', async () => {
  const { post } = await ten();
  const spend = async (more: object) => {
    const sent = { customer_id: 'c', feature_id: 'messages', send_event: true, ...more };
    const { allowed, balance, usage } = await post('check', sent);
    return `${allowed} ${balance}/${usage}`;
  };
  expect(await spend({ required_balance: 4 })).toBe('true 6/4');
  expect(await spend({ required_balance: 7 })).toBe('false 6/4');
  expect(await spend({ event_data: { value: 2 } })).toBe('true 5/5');
});

example('16', 'one key counts once', async () => {
  const { sandbox, balance } = await ten();
  const body = { customer_id: 'c', feature_id: 'messages', value: 1, idempotency_key: 'k1' };
  const statuses = [];
  for (const question of [{ body }, { body }]) statuses.push((await ask(sandbox, 'POST /v1/track', question)).status);
  expect(statuses).toEqual([200, 409]);
  expect(await balance()).toBe('9/1/10');
});

example('17', 'without a limit nothing is counted', async () => {
  const { check, track, balance } = await holding(lifetime('words', 'inf'));
  expect(await check('words', 1000)).toMatchObject({ allowed: true, unlimited: true, balance: 0, usage: 0 });
  await track('words', 5);
  expect(await balance('words')).toBe('0/0/0');
});

example('18', 'what one has or has not', async () => {
  const { check, customer } = await holding({ featureId: 'sso' });
  expect(await check('sso')).toMatchObject({ allowed: true, balance: 0, usage: 0, included_usage: 0, interval: null });
  expect((await customer()).features.sso.type).toBe('static');
});

example('19', 'unknown customers and entities are created', async () => {
  const shop = await openWith({ free: { isDefault: true, items: [monthly('messages', 10), seats(5)] } });
  const entity = { entity_id: 'e', entity_data: { feature_id: 'seats' } };
  const asked = { customer_id: 'new', feature_id: 'messages', customer_data: { name: 'New' }, ...entity };
  const answer = await ask(shop.sandbox, 'POST /v1/track', { body: asked });
  expect(answer.status).toBe(200);
  const { body } = await ask(shop.sandbox, 'GET /v1/customers/new?expand=entities');
  expect(body).toMatchObject({ name: 'New', entities: [{ id: 'e' }], features: { seats: { usage: 1 } } });
});
