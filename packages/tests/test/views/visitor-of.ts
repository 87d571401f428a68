import type { Sandbox } from '@autumn/sandbox';
import { createHandler, type HandlerOptions, type Policy } from '@autumn/server';
import { customerId } from '../access/random-history.ts';

/** What a browser received: the status, and every byte of the body. */
export interface Received {
  readonly status: number;
  readonly text: string;
}

export type Ask = (route: string, intent?: object) => Promise<Received>;

/** A browser of a customer, in front of a handler on a sandbox in this process. */
export function visitorOf(sandbox: Sandbox, policy: Policy): Ask {
  const options: HandlerOptions = {
    baseUrl: 'http://sandbox.test/v1',
    secretKey: sandbox.key,
    fetch: sandbox.fetch,
    identify: () => ({ customerId }),
    policy: { authorize: () => true, ...policy },
    rateLimit: false,
    // A machine under load may take longer than a user would wait, and what is compared says whether it did.
    deadlineMs: { reads: 60_000, purchases: 60_000 },
    logger: false,
  };
  const handle = createHandler(options);
  return async (route, intent = {}) => {
    const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
    const body = JSON.stringify(intent);
    const response = await handle(
      new Request(`http://app.test/api/autumn/${route}`, { method: 'POST', headers, body }),
    );
    return { status: response.status, text: await response.text() };
  };
}
