import { Autumn } from '@autumn/core';
import { createSandbox, DEFAULT_KEY, serve } from '@autumn/sandbox';
import { catalog } from '../gallery/catalog.ts';

const dayMs = 86_400_000;

/** The last time that it was half an hour before midnight: what was bought then renews on another day in Tokyo. */
const lateAt = Math.floor((Date.now() + 1_800_000) / dayMs) * dayMs - 1_800_000;

/** The API on a socket, with `nora`, who is new, and `paula`, who pays for Pro. */
export async function openShop() {
  const sandbox = createSandbox({ catalog, now: lateAt });
  const served = await serve({ sandbox, port: 0 });
  const env = { AUTUMN_BASE_URL: `${served.url}/v1`, AUTUMN_SECRET_KEY: DEFAULT_KEY };
  const autumn = new Autumn({ secretKey: DEFAULT_KEY, baseUrl: env.AUTUMN_BASE_URL });
  await autumn.customers.create({ id: 'nora' });
  const { checkoutUrl } = await autumn.attach({ customerId: 'paula', productId: 'pro' });
  await fetch(`${checkoutUrl}/complete`, {
    method: 'POST',
    headers: { authorization: `Bearer ${DEFAULT_KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify({ outcome: 'paid' }),
  });
  return { env, autumn, sandbox, close: served.close };
}

export type Shop = Awaited<ReturnType<typeof openShop>>;
