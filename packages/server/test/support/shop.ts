import { type CatalogSource, createSandbox, defineCatalog, type Sandbox } from '@autumn/sandbox';
import type { HandlerOptions, Identity } from '../../src/index.ts';

const usualCatalog = defineCatalog({
  features: [
    { id: 'words', name: 'Words', type: 'single_use' },
    { id: 'seats', name: 'Seats', type: 'continuous_use' },
    { id: 'brand', name: 'Brand voice', type: 'boolean' },
    { id: 'cover', name: 'Covers', type: 'single_use' },
    {
      id: 'pool',
      name: 'Studio pool',
      type: 'credit_system',
      creditSchema: [{ meteredFeatureId: 'cover', creditCost: 7 }],
    },
  ],
  products: [
    {
      id: 'free',
      name: 'Free',
      isDefault: true,
      items: [
        { featureId: 'words', includedUsage: 500, interval: 'month' },
        { featureId: 'pool', includedUsage: 20, interval: 'month' },
      ],
    },
    {
      id: 'pro',
      name: 'Pro',
      items: [
        { price: 20, interval: 'month' },
        { featureId: 'words', includedUsage: 10_000, interval: 'month' },
        { featureId: 'brand' },
      ],
    },
    { id: 'internal', name: 'Staff', items: [{ featureId: 'brand' }] },
    { id: 'retired', name: 'Retired', items: [{ price: 5, interval: 'month' }, { featureId: 'brand' }] },
    {
      id: 'boost',
      name: 'Boost',
      isAddOn: true,
      items: [
        { price: 5, interval: null },
        { featureId: 'words', includedUsage: 50, interval: null },
      ],
    },
    {
      id: 'topup',
      name: 'Top-up',
      isAddOn: true,
      items: [
        { featureId: 'words', includedUsage: 100, price: 5, interval: null, usageModel: 'prepaid', billingUnits: 100 },
      ],
    },
  ],
});

/** A request as Autumn received it. */
export interface Upstream {
  readonly path: string;
  /** With its question mark. */
  readonly search: string;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests read what the wire holds
  readonly body: any;
}

export interface Shop {
  readonly sandbox: Sandbox;
  /** Everything that reached the API, in order. */
  readonly upstream: Upstream[];
  /** The last request to a path such as `/v1/attach`. */
  readonly sent: (path: string) => Upstream | undefined;
  readonly fetch: (request: Request) => Promise<Response>;
}

/** The real sandbox behind a recorder; `retired` is archived, which the API's 1.2 cannot do by itself. */
export function openShop(catalog: CatalogSource = usualCatalog): Shop {
  const sandbox = createSandbox({ catalog });
  const upstream: Upstream[] = [];
  return {
    sandbox,
    upstream,
    sent: (path) => upstream.findLast((request) => request.path === path),
    fetch: async (request) => {
      const text = await request.clone().text();
      const { pathname, search } = new URL(request.url);
      const body = text === '' ? null : JSON.parse(text);
      upstream.push({ path: pathname, search, headers: request.headers, body });
      const response = await sandbox.fetch(request);
      return pathname === '/v1/products' && response.ok ? archive(response, 'retired') : response;
    },
  };
}

async function archive(response: Response, id: string): Promise<Response> {
  const { list } = (await response.json()) as { list: { id: string; archived: boolean }[] };
  return Response.json({ list: list.map((product) => ({ ...product, archived: product.id === id })) });
}

export const secretKey = 'am_sk_test_sandbox';

const ada: Identity = { customerId: 'ada', customerData: { name: 'Ada', email: 'ada@example.com' } };

/** A handler's options on a shop: who asks is told by a header, as a session would by a cookie. */
export const optionsFor = (shop: Pick<Shop, 'fetch'>, changes: Partial<HandlerOptions> = {}): HandlerOptions => ({
  secretKey,
  baseUrl: 'http://autumn.test/v1',
  fetch: shop.fetch,
  logger: false,
  identify: (request) => {
    const customerId = request.headers.get('x-user');
    return customerId === null ? null : customerId === 'ada' ? ada : { customerId };
  },
  ...changes,
});
