import { expect, test } from 'vitest';
import { latePurchase } from '../src/purchase/late-purchase.ts';
import { createPurchaseMachine, type PurchaseMachine } from '../src/purchase/purchase-machine.ts';

/** A machine whose price never comes, and what it was asked for. */
function openMachine() {
  const asked: string[] = [];
  const machine = createPurchaseMachine({
    client: {
      checkout: ({ productId }) => {
        asked.push(productId);
        return new Promise(() => {});
      },
      attach: () => new Promise(() => {}),
    },
    successUrl: () => 'https://inkwell.example/',
    redirect: () => {},
    watchArrival: async () => async () => true,
  });
  return { asked, machine };
}

test('while the machine is fetched the price is on its way, and of several choices the last one counts', async () => {
  const { asked, machine } = openMachine();
  let arrive: (machine: PurchaseMachine) => void = () => {};
  const purchase = latePurchase(
    () =>
      new Promise((resolve) => {
        arrive = resolve;
      }),
  );
  const first = purchase.choose({ productId: 'pro' });
  expect(purchase.getState().status).toBe('previewing');
  void purchase.choose({ productId: 'studio' });
  arrive(machine);
  void first;
  await expect.poll(() => asked).toEqual(['studio']);
  expect(purchase.getState().choice?.productId).toBe('studio');
});

test('what was closed before the machine came is not asked for', async () => {
  const { asked, machine } = openMachine();
  const purchase = latePurchase(async () => machine);
  const choosing = purchase.choose({ productId: 'pro' });
  purchase.close();
  await choosing;
  expect(purchase.getState().status).toBe('idle');
  expect(asked).toEqual([]);
});

test('a machine that cannot be fetched is a failure with a way to try again', async () => {
  const { asked, machine } = openMachine();
  let isOnline = false;
  const purchase = latePurchase(() => (isOnline ? Promise.resolve(machine) : Promise.reject(new TypeError('offline'))));
  await purchase.choose({ productId: 'pro' });
  expect(purchase.getState()).toMatchObject({ status: 'failed', error: { code: 'network' } });
  isOnline = true;
  void purchase.retry();
  await expect.poll(() => asked).toEqual(['pro']);
  expect(purchase.getState().status).toBe('previewing');
});
