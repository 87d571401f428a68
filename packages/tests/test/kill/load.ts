/** What was asked of a sandbox, and whether it answered before it was killed. */
export interface Ledger {
  /** Customers by id; true when the answer came. */
  readonly customers: Map<string, boolean>;
  readonly tracks: Map<string, Tracked>;
  /** Answered purchases, by customer. */
  readonly purchases: Map<string, number>;
}

export interface Tracked {
  readonly customer: string;
  readonly value: number;
  isAnswered: boolean;
}

export const newLedger = (): Ledger => ({ customers: new Map(), tracks: new Map(), purchases: new Map() });

// biome-ignore lint/suspicious/noExplicitAny: tests read what the wire holds
type Body = any;

export interface Answered {
  readonly status: number;
  readonly body: Body;
}

const headers = { authorization: 'Bearer am_sk_test_sandbox', 'content-type': 'application/json' };

export async function ask(url: string, route: string, body?: unknown): Promise<Answered> {
  const [method = 'GET', path = ''] = route.split(' ');
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const response = await fetch(`${url}${path}`, { method, headers, ...sent });
  return { status: response.status, body: await response.json() };
}

/** Sends an event under its own key. */
export const track = (url: string, key: string, { customer, value }: Tracked): Promise<Answered> =>
  ask(url, 'POST /v1/track', {
    customer_id: customer,
    feature_id: 'words',
    value,
    idempotency_key: key,
    properties: { key },
  });

/** Asks for one thing after another until the sandbox is gone, and writes down what it answered. */
export async function work(url: string, worker: string, ledger: Ledger, answered: () => void): Promise<void> {
  const expectSuccess = ({ status, body }: Answered) => {
    if (status !== 200) throw new Refused(`${status}: ${JSON.stringify(body)}`);
    answered();
  };
  try {
    for (let round = 0; ; round += 1) {
      const customer = `${worker}-${round}`;
      ledger.customers.set(customer, false);
      expectSuccess(await ask(url, 'POST /v1/customers', { id: customer }));
      ledger.customers.set(customer, true);
      await ask(url, 'POST /sandbox/cards', { customer_id: customer, card: 'ok' });
      for (let step = 0; step < 5; step += 1) {
        const tracked: Tracked = { customer, value: (round + step * 7 + 1) / 100, isAnswered: false };
        const key = `${customer}-${step}`;
        ledger.tracks.set(key, tracked);
        expectSuccess(await track(url, key, tracked));
        tracked.isAnswered = true;
      }
      expectSuccess(await ask(url, 'POST /v1/attach', { customer_id: customer, product_id: 'pack' }));
      ledger.purchases.set(customer, (ledger.purchases.get(customer) ?? 0) + 1);
    }
  } catch (error) {
    // It was killed; an answer that refuses is another matter.
    if (error instanceof Refused) throw error;
  }
}

class Refused extends Error {}
