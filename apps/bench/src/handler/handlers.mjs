import { upstreamOne, upstreamTwo } from './upstream.mjs';

/** Each handler that is compared, with the path at which a browser asks it for its customer. */
const identity = { customerId: 'ada', customerData: { name: 'Ada', email: 'ada@example.com' } };
const identify = async () => identity;
const secretKey = 'am_sk_test_bench';
const baseUrl = 'http://autumn.test/v1';

export const handlers = {
  'a bare proxy': async () => {
    globalThis.fetch = upstreamOne;
    return { path: 'customer', handle: bareProxy };
  },
  '@autumn/server': async () => {
    const { createHandler } = await import('@autumn/server');
    globalThis.fetch = upstreamOne;
    const handle = createHandler({ identify, secretKey, baseUrl, logger: false, rateLimit: false });
    return { path: 'customer', handle };
  },
  'autumn-js 1.3.13': async () => {
    globalThis.fetch = upstreamTwo;
    // It writes each request's address to the console, which would be measured too.
    console.log = () => {};
    const { autumnHandler } = await import('autumn-js/fetch');
    return { path: 'getOrCreateCustomer', handle: autumnHandler({ identify, secretKey }) };
  },
};

/** The least that keeps a key secret: no check of anything, and the answer passed on as it is. */
async function bareProxy(request) {
  const { customerId, customerData } = await identify(request);
  await request.json();
  const answer = await fetch(`${baseUrl}/customers`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secretKey}`, 'content-type': 'application/json', 'x-api-version': '1.2' },
    body: JSON.stringify({ id: customerId, ...customerData }),
  });
  return new Response(answer.body, { status: answer.status, headers: { 'content-type': 'application/json' } });
}
