import { controls } from './control.ts';
import { openStack } from './stack.ts';

/** Half off for both, and somebody who can invite: "grace". */
export async function withProgram() {
  const stack = openStack();
  const { post } = controls(stack);
  await post('/v1/rewards', {
    id: 'half_off',
    name: 'Half off',
    type: 'percentage_discount',
    discount_config: { discount_value: 50, duration_type: 'one_off', duration_value: 1, apply_to_all: true },
  });
  await post('/sandbox/reward_programs', {
    id: 'invite',
    reward_id: 'half_off',
    when: 'customer_creation',
    received_by: 'all',
    max_redemptions: 5,
    product_ids: [],
  });
  await stack.autumn.customers.create({ id: 'grace' });
  const { code } = await stack.autumn.products.getReferralCode({ customerId: 'grace', programId: 'invite' });
  return { stack, code };
}
