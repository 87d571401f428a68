import { Autumn } from '@autumn/core';
import type { Customer } from '@autumn/core/contract';
import type { Card } from '../engine/state.ts';
import type { Sandbox } from '../sandbox.ts';

export interface CustomerShape {
  /** @default "customer" */
  readonly id?: string;
  readonly name?: string;
  readonly email?: string;
  /** What they hold, bought in this order. @default what a new customer gets by itself */
  readonly product?: string | readonly string[];
  /** Units bought ahead, by feature, of those products that sell them so. */
  readonly quantities?: Readonly<Record<string, number>>;
  /** Units that were used, by feature. */
  readonly used?: Readonly<Record<string, number>>;
  /** The card on file, once everything is bought. @default "ok" */
  readonly card?: Card | null;
}

/**
 * Makes a customer who has bought and used something, through the API as an app would: with invoices and
 * events. Answers with how the customer stands; rejects with an `AutumnError` where the API refuses.
 *
 * @example
 * await customerWith(sandbox, { product: 'pro', used: { words: 480 }, card: 'declined' });
 */
export async function customerWith(
  { fetch, key, setCard }: Pick<Sandbox, 'fetch' | 'key' | 'setCard'>,
  { id = 'customer', name, email, product = [], quantities = {}, used = {}, card = 'ok' }: CustomerShape = {},
): Promise<Customer> {
  const autumn = new Autumn({ baseUrl: 'http://sandbox/v1', secretKey: key, fetch, maxRetries: 0 });
  await autumn.customers.create({ id, name, email });
  setCard(id, 'ok');
  for (const productId of [product].flat()) {
    const { items } = await autumn.products.get({ productId });
    const options = Object.entries(quantities)
      .filter(([featureId]) => items.some((item) => item.featureId === featureId && item.usageModel === 'prepaid'))
      .map(([featureId, quantity]) => ({ featureId, quantity }));
    await autumn.attach({ customerId: id, productId, options });
  }
  for (const [featureId, value] of Object.entries(used)) await autumn.track({ customerId: id, featureId, value });
  setCard(id, card);
  return autumn.customers.get({ customerId: id });
}
