import type { CustomerView, Half, ProductsView } from '@autumn/core/browser';
import type { BrowserCallOptions, BrowserClient } from './browser-client.ts';
import { errorOf } from './read-failure.ts';

interface Halves {
  readonly customer?: Half<CustomerView | null>;
  readonly products?: Half<ProductsView>;
}

interface Ask {
  readonly half: keyof Halves;
  readonly signal: AbortSignal | undefined;
}

/** What was asked for in one tick, and the answer that all of it shares. */
interface Batch {
  readonly asks: Ask[];
  readonly answer: Promise<Halves>;
}

/**
 * Customer and products asked for in the same tick travel as one `bootstrap` request: a page with a
 * thousand gates and a pricing table asks once, and a refetch of one of the two stays small.
 */
export function batchBootstrap(client: BrowserClient): BrowserClient {
  let open: Batch | undefined;

  const start = (): Batch => {
    const asks: Ask[] = [];
    // The microtask comes after all effects of a commit, StrictMode's second run of them included.
    const answer = Promise.resolve().then(() => {
      open = undefined;
      return sendBatch(
        client,
        asks.filter(({ signal }) => !signal?.aborted),
      );
    });
    return { asks, answer };
  };

  const ask = async (half: keyof Halves, signal?: AbortSignal): Promise<unknown> => {
    open ??= start();
    open.asks.push({ half, signal });
    const { [half]: answer } = await open.answer;
    if (!answer || answer.error) throw errorOf(answer?.error ?? { message: 'The call was aborted.', code: 'aborted' });
    // The page was loaded with a session, and it has ended since.
    if (!answer.data) throw errorOf({ message: 'Sign in again.', code: 'signed_out', status: 401 });
    return answer.data;
  };

  return {
    ...client,
    customer: (intent, options: BrowserCallOptions = {}) =>
      intent?.withPaymentMethod
        ? client.customer(intent, options)
        : (ask('customer', options.signal) as Promise<CustomerView>),
    products: (_intent, options: BrowserCallOptions = {}) => ask('products', options.signal) as Promise<ProductsView>,
  };
}

async function sendBatch(client: BrowserClient, asks: readonly Ask[]): Promise<Halves> {
  const signal = abortedTogether(asks.map((ask) => ask.signal));
  const [half, ...others] = new Set(asks.map((ask) => ask.half));
  if (!half) return {};
  return others.length > 0
    ? client.bootstrap({}, { signal })
    : { [half]: { data: await client[half]({}, { signal }) } };
}

/** Aborted once nobody waits any more. */
function abortedTogether(signals: readonly (AbortSignal | undefined)[]): AbortSignal {
  const all = new AbortController();
  let waiting = signals.length;
  const leave = () => --waiting || all.abort();
  for (const signal of signals) signal?.addEventListener('abort', leave, { once: true });
  return all.signal;
}
