import { createSandbox, DEFAULT_KEY, defineCatalog, type Served, serve } from '@autumn/sandbox';
import { vi } from 'vitest';

const catalog = defineCatalog({
  features: [{ id: 'words', name: 'Words', type: 'single_use' }],
  products: [
    {
      id: 'free',
      name: 'Free',
      isDefault: true,
      items: [{ featureId: 'words', includedUsage: 500, interval: 'month' }],
    },
    {
      id: 'pro',
      name: 'Pro',
      items: [
        { price: 20, interval: 'month' },
        { featureId: 'words', includedUsage: 10_000, interval: 'month' },
      ],
    },
  ],
});

/** The sandbox on a socket, and what becomes of a request that it never answers. */
export interface Upstream {
  /** What every door finds in its environment. */
  readonly env: { readonly AUTUMN_BASE_URL: string; readonly AUTUMN_SECRET_KEY: string };
  /** Puts it into the environment of this process, until the test at hand ends. */
  readonly enter: () => void;
  /** Bodies of the purchases that arrived. */
  readonly purchases: Record<string, unknown>[];
  /** Resolves when a request about this customer has come in; such requests hang. */
  readonly arrived: (customerId: string) => Promise<unknown>;
  /** Resolves when the caller of that request has gone away. */
  readonly left: (customerId: string) => Promise<unknown>;
  readonly close: Served['close'];
}

/** Requests about customers whose name begins with `hang` are never answered. */
export async function openUpstream(): Promise<Upstream> {
  const sandbox = createSandbox({ catalog });
  const purchases: Record<string, unknown>[] = [];
  const seen = new EventTarget();
  const happened = new Set<string>();
  const tell = (event: string) => {
    happened.add(event);
    seen.dispatchEvent(new Event(event));
  };
  const wait = (event: string) =>
    happened.has(event)
      ? Promise.resolve()
      : new Promise((resolve) => seen.addEventListener(event, resolve, { once: true }));

  const answer: typeof sandbox.fetch = async (input, init) => {
    const request = new Request(input, init);
    const text = await request.clone().text();
    if (new URL(request.url).pathname === '/v1/attach') purchases.push(JSON.parse(text));
    const hanging = /"(hang\w*)"/.exec(text)?.[1];
    if (hanging === undefined) return sandbox.fetch(request);
    const gone = new Promise((resolve) => request.signal.addEventListener('abort', resolve, { once: true }));
    tell(`${hanging} arrived`);
    await gone;
    tell(`${hanging} left`);
    return new Response(null, { status: 499 });
  };

  const served = await serve({ sandbox: { fetch: answer }, port: 0 });
  const env = { AUTUMN_BASE_URL: `${served.url}/v1`, AUTUMN_SECRET_KEY: DEFAULT_KEY };
  return {
    env,
    enter: () => {
      for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    },
    purchases,
    arrived: (customerId) => wait(`${customerId} arrived`),
    left: (customerId) => wait(`${customerId} left`),
    close: served.close,
  };
}
