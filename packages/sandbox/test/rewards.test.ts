import { beforeEach, describe, expect, test } from 'vitest';
import { ask } from './ask.ts';
import { openClub, percentage } from './club.ts';

type Club = Awaited<ReturnType<typeof openClub>>;

let shop: Club['shop'];
let redeem: Club['redeem'];
let codeOf: Club['codeOf'];
let expanded: Club['expanded'];
let redemption: Club['redemption'];
beforeEach(async () => {
  ({ shop, redeem, codeOf, expanded, redemption } = await openClub());
});

describe('discounts', () => {
  test.each([
    ['86: a fifth off', 'off20', 16],
    ['86: five off', 'fixed5', 15],
    ['by promotion code', 'OFF20', 16],
    ['one after the other', ['off20', 'fixed5'], 11],
  ])('%s', async (_, reward, total) => {
    await shop.attach('x1', 'pro', { reward });
    expect(await shop.invoices('x1')).toEqual([total]);
  });

  test.each([
    ['for two months', 'off20', [20, 16, 16]],
    ['for one invoice', 'once50', [20, 20, 10]],
    ['for ever', 'fixed5', [15, 15, 15]],
  ])('last %s', async (_, reward, totals) => {
    await shop.attach('x1', 'pro', { reward });
    shop.pass(70);
    expect(await shop.invoices('x1')).toEqual(totals);
  });

  test('an unknown one is refused, and nothing is bought', async () => {
    expect(await shop.attach('x1', 'pro', { reward: 'NOSUCH' })).toMatchObject({
      code: 'reward_not_found',
      message: 'Reward NOSUCH not found',
    });
    expect(await shop.products('x1')).toEqual([]);
  });

  test('a preview does not show them, the payment page does, and so does the invoice', async () => {
    shop.sandbox.setCard('x1', null);
    const { total, url } = await shop.checkout('x1', 'pro', { reward: 'off20' });
    expect(total).toBe(20);
    expect((await ask(shop.sandbox, `GET ${new URL(url).pathname}`)).body).toContain('$16');
    await shop.pay(url);
    expect(await shop.invoices('x1')).toEqual([16]);
  });

  test('money that is given back is given back whole', async () => {
    await shop.attach('x1', 'pro', { reward: 'fixed5' });
    await shop.cancel('x1', 'pro', { cancel_immediately: true });
    expect(await shop.invoices('x1')).toEqual([-20, 15]);
  });

  test('a referrer has one off the next invoice, and one at a time', async () => {
    await shop.attach('ref', 'pro');
    const code = await codeOf('discount');
    await redeem('x1', code);
    const { id } = await redeem('x2', code);
    expect((await expanded('ref')).rewards.discounts).toMatchObject([
      { id: 'off20', type: 'percentage_discount', discount_value: 20, duration_type: 'months', duration_value: 2 },
    ]);
    expect(await redemption(id)).toMatchObject({
      triggered: true,
      applied: false,
    });
    shop.pass(31);
    expect(await shop.invoices('ref')).toEqual([16, 20]);
  });
});

describe('the back office', () => {
  const asked = async (route: string, body?: unknown) => ask(shop.sandbox, route, body === undefined ? {} : { body });

  test.each([
    ['a reward twice', 'rewards', percentage('off20', 1, { duration_type: 'forever' }), 'duplicate_reward_id'],
    [
      'a promotion code twice',
      'rewards',
      { ...percentage('new', 1, { duration_type: 'forever' }), promo_codes: [{ code: 'OFF20' }] },
      'duplicate_promo_code',
    ],
    ['a discount of nothing', 'rewards', { id: 'none', name: 'None', type: 'fixed_discount' }, 'invalid_inputs'],
    [
      'an unknown gift',
      'rewards',
      { id: 'n', name: 'N', type: 'free_product', free_product_id: 'no' },
      'product_not_found',
    ],
    [
      'a new program of a free product',
      'reward_programs',
      { id: 'p', internal_reward_id: 'present', when: 'checkout', received_by: 'all' },
      'invalid_request',
    ],
    [
      'a program of an unknown reward',
      'reward_programs',
      { id: 'p', internal_reward_id: 'no', when: 'checkout', received_by: 'all' },
      'reward_not_found',
    ],
  ])('%s is refused', async (_, path, body, code) => {
    expect(await shop.post(path, body)).toMatchObject({ code });
  });

  test('a deleted reward is null, and takes its programs along', async () => {
    const code = await codeOf('discount');
    expect((await asked('DELETE /v1/rewards/off20')).body).toEqual({
      success: true,
      message: 'Reward deleted successfully',
    });
    expect((await asked('GET /v1/rewards/off20')).body).toBeNull();
    expect(await redeem('x1', code)).toMatchObject({ code: 'referral_code_not_found' });
  });

  test('a deleted program answers with itself', async () => {
    expect((await asked('DELETE /v1/reward_programs/discount')).body).toMatchObject({
      id: 'discount',
      when: 'customer_creation',
      product_ids: [''],
    });
    expect((await asked('DELETE /v1/reward_programs/discount')).status).toBe(404);
  });

  test('POST /sandbox/reward_programs takes a reward by its name, and no strange key', async () => {
    const program = { id: 'p', reward_id: 'off20', when: 'checkout', received_by: 'all' };
    expect((await asked('POST /sandbox/reward_programs', program)).body).toEqual({ id: 'p' });
    expect((await asked('POST /sandbox/reward_programs', { ...program, id: 'q', who: 1 })).status).toBe(400);
    expect((await asked('POST /sandbox/reward_programs', { ...program, id: 'q', reward_id: 'no' })).status).toBe(404);
  });
});
