import type { AttachView, CheckoutView } from '@autumn/core/browser';
import { afterEach, expect, test, vi } from 'vitest';
import { createPurchaseMachine } from '../src/purchase/purchase-machine.ts';

afterEach(() => {
  vi.useRealTimers();
});

const preview = { url: null, total: 20, options: [] } as unknown as CheckoutView;
const attached = { code: 'product_attached', checkoutUrl: null } as unknown as AttachView;
const onPage = { code: 'checkout_created', checkoutUrl: 'https://pay.example/1' } as unknown as AttachView;

/** A promise, and who lets it come. */
function later<Value>() {
  let come: (value: Value) => void = () => {};
  const value = new Promise<Value>((resolve) => {
    come = resolve;
  });
  return { value, come };
}

async function open() {
  const [attach, arrival] = [later<AttachView>(), later<boolean>()];
  const world = {
    client: { checkout: async () => preview, attach: vi.fn(() => attach.value) },
    successUrl: () => 'https://inkwell.example/',
    redirect: vi.fn<(url: string) => void>(),
    onDone: vi.fn(),
    watchArrival: async () => () => arrival.value,
  };
  const machine = createPurchaseMachine(world);
  await machine.choose({ productId: 'pro' });
  return { ...world, machine, attach, arrival };
}

test('what was reset before it was sent is not sent', async () => {
  const { machine, client } = await open();
  const confirming = machine.confirm();
  machine.reset();
  await confirming;
  expect(client.attach).not.toHaveBeenCalled();
  expect(machine.getState().status).toBe('idle');
});

test('what was reset on its way takes nobody to a payment page', async () => {
  const { machine, client, attach, redirect } = await open();
  const confirming = machine.confirm();
  await vi.waitFor(() => expect(client.attach).toHaveBeenCalled());
  machine.reset();
  attach.come(onPage);
  await confirming;
  expect(redirect).not.toHaveBeenCalled();
  expect(machine.getState().status).toBe('idle');
});

test('what was reset while it settled does not open again as done', async () => {
  const { machine, attach, arrival, onDone } = await open();
  const confirming = machine.confirm();
  attach.come(attached);
  await vi.waitFor(() => expect(machine.getState().status).toBe('settling'));
  machine.reset();
  arrival.come(true);
  await confirming;
  expect(machine.getState()).toMatchObject({ status: 'idle', choice: null });
  // Bought it is all the same.
  expect(onDone).toHaveBeenCalledWith({ productId: 'pro' });
});

test('whoever did not get to the payment page can go there again, or leave it be', async () => {
  vi.useFakeTimers();
  const { machine, attach, redirect } = await open();
  attach.come(onPage);
  await machine.confirm();
  machine.close();
  expect(machine.getState().status).toBe('redirecting');
  vi.advanceTimersByTime(10_000);
  expect(machine.getState().status).toBe('ready');
  await machine.confirm();
  expect(redirect).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(10_000);
  machine.close();
  expect(machine.getState().status).toBe('idle');
});
