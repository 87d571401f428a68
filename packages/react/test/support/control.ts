import type { Stack } from './stack.ts';

/** Turns a knob of the sandbox: its clock, a card, a plan that is bought and paid. */
export function controls(stack: Stack) {
  const post = async (path: string, body: object) => {
    const answer = await stack.sandbox.fetch(`http://sandbox.test${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${stack.sandbox.key}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  };
  return {
    post,
    card: (card: 'ok' | 'declined' | 'requires_action') => post('/sandbox/cards', { customer_id: 'ada', card }),
    advanceDays: (days: number) => post('/sandbox/clock', { advance_ms: days * 86_400_000 }),
    buy: async (productId: string) => {
      const { checkoutUrl } = await stack.autumn.attach({ customerId: 'ada', productId });
      if (checkoutUrl) await stack.pay(checkoutUrl);
    },
  };
}
