import { expect, test } from 'vitest';
import { browserOn } from './support/ask.ts';
import { openShop } from './support/shop.ts';

test('a card is stored without a purchase, on a page that leads back', async () => {
  const shop = openShop();
  const ask = browserOn(shop);
  const { status, body } = await ask('setupPayment', { successUrl: '/billing' });
  expect([status, Object.keys(body)]).toEqual([200, ['url']]);
  expect(shop.sent('/v1/setup_payment')?.body).toMatchObject({
    customer_id: 'ada',
    success_url: 'https://app.example.com/billing',
  });
  expect((await ask('setupPayment', { successUrl: 'https://evil.example' })).body.code).toBe('redirect_not_allowed');
  expect((await ask('setupPayment', { checkoutSessionParams: {} })).status).toBe(400);
});

test('the card on file is shown when asked for, as much as is needed to recognise it', async () => {
  const shop = openShop();
  const ask = browserOn(shop);
  expect((await ask('customer')).body).not.toHaveProperty('paymentMethod');
  expect((await ask('customer', { withPaymentMethod: true })).body.paymentMethod).toBeNull();
  shop.sandbox.setCard('ada', 'ok');
  const { body, text } = await ask('customer', { withPaymentMethod: true });
  expect(body.paymentMethod).toEqual({
    type: 'card',
    brand: 'visa',
    last4: '4242',
    expiryMonth: 12,
    expiryYear: 2034,
  });
  expect(text).not.toMatch(/fingerprint|pm_|billing_details/);
});

test('a promotion code that the policy lists makes the purchase cheaper, and no other is taken', async () => {
  const shop = openShop();
  await browserOn(shop)('customer');
  const ask = browserOn(shop, { policy: { rewards: ['LAUNCH'] } });
  expect((await ask('checkout', { productId: 'pro', reward: 'ALL-FREE' })).body).toMatchObject({
    status: 400,
    code: 'invalid_params',
    message: 'reward: there is no such code',
  });
  await ask('attach', { productId: 'pro', reward: 'LAUNCH' });
  expect(shop.sent('/v1/attach')?.body.reward).toBe('LAUNCH');
});

/** A shop where who brings others gets a boost. */
async function openClub() {
  const shop = openShop();
  const response = await shop.sandbox.fetch('http://autumn.test/v1/rewards', {
    method: 'POST',
    headers: { authorization: `Bearer ${shop.sandbox.key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ id: 'present', name: 'Present', type: 'free_product', free_product_id: 'internal' }),
  });
  expect(response.status).toBe(200);
  shop.sandbox.addRewardProgram({
    id: 'friends',
    rewardId: 'present',
    when: 'customer_creation',
    receivedBy: 'referrer',
    maxRedemptions: 5,
    productIds: [],
  });
  return shop;
}

test('one person brings another, also one who has never been a customer, and neither learns of the other', async () => {
  const shop = await openClub();
  const ask = browserOn(shop);
  const { body } = await ask('referralCode', { programId: 'friends' });
  expect(body).toEqual({ code: expect.stringMatching(/^[A-Z0-9]{6}$/) });
  expect((await ask('referralCode', { programId: 'friends' })).body).toEqual(body);
  const redeemed = await ask('redeemReferral', { code: body.code }, { user: 'bob' });
  expect(redeemed.status).toBe(200);
  expect(redeemed.text).not.toMatch(/\bada\b|rr_/i);
  const { products } = (await ask('customer')).body;
  expect(products.map(({ id }: { id: string }) => id)).toContain('internal');
});

test('a code is refused in plain words: an unknown one, ones own, a second one', async () => {
  const shop = await openClub();
  const ask = browserOn(shop);
  const { code } = (await ask('referralCode', { programId: 'friends' })).body;
  expect((await ask('redeemReferral', { code: 'NOSUCH' })).body).toMatchObject({
    status: 404,
    code: 'referral_code_not_found',
    message: 'There is no such code.',
  });
  expect((await ask('redeemReferral', { code })).body.code).toBe('customer_cannot_redeem_own_code');
  await ask('redeemReferral', { code }, { user: 'bob' });
  expect((await ask('redeemReferral', { code }, { user: 'bob' })).body).toMatchObject({
    status: 400,
    code: 'customer_already_redeemed_referral_code',
    message: 'You have redeemed a code already.',
  });
  expect((await ask('referralCode', { programId: 'nothing' })).body.code).toBe('reward_not_found');
});
