import type { CatalogSource } from '../src/catalog.ts';
import { createSandbox, type Sandbox } from '../src/index.ts';
import { ask } from './ask.ts';

const DAY_MS = 86_400_000;

/** The first of a month with 30 days, noon: a quarter of a period is a whole number of days and hours. */
export const START = Date.UTC(2026, 10, 1, 12);

// biome-ignore lint/suspicious/noExplicitAny: tests read what the wire holds
type Body = any;

/** A shop on a sandbox whose clock stands still, in the words of the worked examples. */
export function openShop(catalog: CatalogSource, settings = {}) {
  const sandbox: Sandbox = createSandbox({ catalog, settings, now: START, frozen: true });
  const post = async (path: string, body: unknown): Promise<Body> =>
    (await ask(sandbox, `POST /v1/${path}`, { body })).body;
  const customer = async (id: string): Promise<Body> =>
    (await ask(sandbox, `GET /v1/customers/${id}?expand=invoices`)).body;
  return {
    sandbox,
    post,
    customer,
    join: async (id: string, card: 'ok' | 'declined' | null = 'ok', more = {}) => {
      await post('customers', { id, name: id, ...more });
      if (card) sandbox.setCard(id, card);
    },
    attach: (id: string, productId: string, more = {}) =>
      post('attach', { customer_id: id, product_id: productId, ...more }),
    checkout: (id: string, productId: string, more = {}) =>
      post('checkout', { customer_id: id, product_id: productId, ...more }),
    cancel: (id: string, productId: string, more = {}) =>
      post('cancel', { customer_id: id, product_id: productId, ...more }),
    track: (id: string, featureId: string, value: number, more = {}) =>
      post('track', { customer_id: id, feature_id: featureId, value, ...more }),
    check: (id: string, featureId: string, required = 1) =>
      post('check', { customer_id: id, feature_id: featureId, required_balance: required }),
    pay: async (url: string) => {
      const { pathname } = new URL(url);
      return ask(sandbox, `POST ${pathname}/complete`, { body: { outcome: 'paid' } });
    },
    pass: (days: number) => sandbox.moveClock({ advanceMs: days * DAY_MS }),
    /** `balance/usage/included` and, where there are several, what is left in each row. */
    balance: async (id: string, featureId: string) => {
      const { balance, usage, included_usage, breakdown } = (await customer(id)).features[featureId];
      const rows = breakdown.map((row: Body) => row.balance);
      return `${balance}/${usage}/${included_usage}${rows.length > 1 ? ` [${rows.join(', ')}]` : ''}`;
    },
    /** Totals, newest first. */
    invoices: async (id: string): Promise<number[]> => (await customer(id)).invoices.map(({ total }: Body) => total),
    /** What is held, as `pro active`. */
    products: async (id: string): Promise<string[]> =>
      (await customer(id)).products.map(
        (held: Body) =>
          `${held.id} ${held.status}${held.canceled_at ? ' until the end' : ''}${held.quantity > 1 ? ` x${held.quantity}` : ''}`,
      ),
  };
}

export type Shop = ReturnType<typeof openShop>;
