import { openStack } from './stack.ts';

/** Ada has paid for so many seats, and two are included. */
export async function onStudio(seats = 2) {
  const stack = openStack();
  const { checkoutUrl } = await stack.autumn.attach({
    customerId: 'ada',
    productId: 'studio',
    options: [{ featureId: 'seats', quantity: seats }],
  });
  await stack.pay(checkoutUrl ?? '');
  return stack;
}
