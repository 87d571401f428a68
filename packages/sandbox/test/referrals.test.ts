import { beforeEach, describe, expect, test } from 'vitest';
import { ask } from './ask.ts';
import { openClub } from './club.ts';

type Club = Awaited<ReturnType<typeof openClub>>;

let shop: Club['shop'];
let redeem: Club['redeem'];
let codeOf: Club['codeOf'];
let expanded: Club['expanded'];
let redemption: Club['redemption'];
beforeEach(async () => {
  ({ shop, redeem, codeOf, expanded, redemption } = await openClub());
});

describe('a code', () => {
  test('is six capitals and digits, and stays the same', async () => {
    const code = await codeOf('at_once');
    expect(code).toMatch(/^[A-Z0-9]{6}$/);
    expect(await codeOf('at_once')).toBe(code);
    expect(await codeOf('on_purchase')).not.toBe(code);
    expect(await codeOf('at_once', 'x1')).not.toBe(code);
  });

  test.each([
    ['an unknown program', { program_id: 'nope' }, 'reward_not_found', 'Reward program not found'],
    ['an unknown customer', { customer_id: 'ghost' }, 'customer_not_found', 'Customer ghost not found'],
  ])('%s is 404', async (_, more, code, message) => {
    const body = { customer_id: 'ref', program_id: 'at_once', ...more };
    const answer = await ask(shop.sandbox, 'POST /v1/referrals/code', { body });
    expect([answer.status, answer.body.code, answer.body.message]).toEqual([404, code, message]);
  });
});

describe('84: a gift at once, for both sides, twice at most', () => {
  test('both have it; the referrer again with the next', async () => {
    const code = await codeOf('at_once');
    expect(await redeem('x1', code)).toMatchObject({
      customer_id: 'x1',
      reward_id: 'present',
      referrer: { id: 'ref' },
      redeemer: { id: 'x1' },
    });
    expect([await shop.balance('x1', 'messages'), await shop.balance('ref', 'messages')]).toEqual([
      '50/0/50',
      '50/0/50',
    ]);
    await redeem('x2', code);
    expect(await shop.balance('ref', 'messages')).toBe('100/0/100');
    expect(await shop.products('ref')).toEqual(['gift active x2']);
    expect(await redeem('x3', code)).toMatchObject({ code: 'referral_code_max_redemptions_reached' });
  });

  test('the referrer sees whom it brought', async () => {
    await redeem('x1', await codeOf('at_once'));
    expect((await expanded('ref')).referrals).toMatchObject([
      { program_id: 'at_once', customer: { id: 'x1', name: 'x1' }, reward_applied: true },
    ]);
    expect((await expanded('x1')).referrals).toEqual([]);
  });

  test.each([
    ['an unknown code', 'x1', 'referral_code_not_found'],
    ['the own code', 'ref', 'customer_cannot_redeem_own_code'],
    ['a code of somebody with the same fingerprint', 'twin', 'customer_cannot_redeem_own_code'],
    ['a second code of one program', 'x2', 'customer_already_redeemed_referral_code'],
  ])('%s is refused', async (_, customer, refusal) => {
    await shop.join('one', null, { fingerprint: 'fp' });
    await shop.join('twin', null, { fingerprint: 'fp' });
    const code = await codeOf('at_once', customer === 'twin' ? 'one' : 'ref');
    if (customer === 'x2') await redeem('x2', await codeOf('at_once', 'x1'));
    expect(await redeem(customer, customer === 'x1' ? 'WRONG' : code)).toMatchObject({ code: refusal });
  });
});

describe('85: a gift with the first purchase', () => {
  test('waits until one of the products is bought', async () => {
    const { id } = await redeem('x3', await codeOf('on_purchase'));
    expect(await redemption(id)).toMatchObject({ triggered: false, applied: false });
    await shop.attach('x3', 'pro');
    expect(await redemption(id)).toMatchObject({ triggered: true, applied: true, redeemer_applied: false });
    expect(await shop.balance('x3', 'messages')).toBe('150/0/150 [100, 50]');
    expect(await shop.balance('ref', 'messages')).toBe('50/0/50');
  });

  test('a payment page is a purchase once it was paid', async () => {
    shop.sandbox.setCard('x3', null);
    await redeem('x3', await codeOf('on_purchase'));
    const { checkout_url } = await shop.attach('x3', 'pro');
    expect(await shop.products('ref')).toEqual([]);
    await shop.pay(checkout_url);
    expect(await shop.products('ref')).toEqual(['gift active']);
  });

  test('a trial is none where the program says so', async () => {
    const { id } = await redeem('x3', await codeOf('on_purchase'));
    await shop.attach('x3', 'tried');
    expect(await redemption(id)).toMatchObject({ triggered: false });
  });

  test('an unknown redemption is 404', async () => {
    expect(await redemption('nope')).toMatchObject({
      code: 'reward_redemption_not_found',
      message: 'Reward redemption nope not found',
    });
  });
});
