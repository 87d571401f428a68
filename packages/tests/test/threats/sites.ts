import type { IncomingMessage, ServerResponse } from 'node:http';
import { Autumn } from '@autumn/core';
import { createSandbox, defineCatalog } from '@autumn/sandbox';
import { autumnHandler } from '@autumn/server/node';
import { listen } from '../doors/listen.ts';

const catalog = defineCatalog({
  features: [{ id: 'words', name: 'Words', type: 'single_use' }],
  products: [{ id: 'pro', name: 'Pro', items: [{ price: 20, interval: 'month' }, { featureId: 'words' }] }],
});

/** A request as it came to the app's handler, and what it got. */
export interface Arrival {
  /** The attempt that sent it. */
  readonly by: string;
  readonly method: string;
  readonly status: number;
  /** It came with the victim's session. */
  readonly hasSession: boolean;
  /** The browser said whether it came from the same site. */
  readonly tellsSite: boolean;
}

const blank =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">';

const hasSession = ({ headers }: IncomingMessage): boolean => headers.cookie?.includes('session=ada') === true;

/**
 * An app whose customer has a card on file, so that one request buys. Every other name and a second port
 * serve empty pages for an attacker to fill. All of it is on this machine: the browser is told so.
 *
 * @param listed the app's `policy.origins`, without their port
 */
export async function openSites(listed: readonly string[] = []) {
  const sandbox = createSandbox({ catalog });
  const settings = { secretKey: sandbox.key, baseUrl: 'http://sandbox.test/v1' };
  const autumn = new Autumn({ ...settings, fetch: sandbox.fetch });
  await autumn.customers.create({ id: 'ada' });
  sandbox.setCard('ada', 'ok');

  const arrivals: Arrival[] = [];
  function answer(request: IncomingMessage, response: ServerResponse): void {
    const { method = '', headers, url = '/' } = request;
    const { pathname, searchParams } = new URL(url, 'http://any.test');
    const by = searchParams.get('by');
    if (by !== null) {
      const tellsSite = headers['sec-fetch-site'] !== undefined;
      response.once('finish', () =>
        arrivals.push({ by, method, status: response.statusCode, hasSession: hasSession(request), tellsSite }),
      );
    }
    if (pathname.startsWith('/api/autumn/')) return void handle(request, response);
    const onward = searchParams.get('to');
    // Sends a form on with its method and its body.
    if (onward) return void response.writeHead(307, { location: onward }).end();
    const cookie = searchParams.get('cookie');
    response.writeHead(200, {
      'content-type': 'text/html',
      ...(cookie && { 'set-cookie': `session=ada; ${cookie}` }),
      ...(pathname === '/sandboxed' && {
        'content-security-policy': 'sandbox allow-scripts allow-forms allow-popups',
      }),
    });
    response.end(blank);
  }
  const [server, otherServer] = await Promise.all([listen(answer), listen(answer)]);
  const { port } = new URL(server.origin);

  const upstream: string[] = [];
  const handle = autumnHandler({
    ...settings,
    fetch: (request: Request) => {
      upstream.push(new URL(request.url).pathname);
      return sandbox.fetch(request);
    },
    identify: (request) => (hasSession(request) ? { customerId: 'ada' } : null),
    policy: { origins: listed.map((origin) => `${origin}:${port}`) },
    logger: false,
  });
  return {
    port,
    otherPort: new URL(otherServer.origin).port,
    arrivals,
    /** Paths of all that reached Autumn. */
    upstream,
    productsOfAda: async () => (await autumn.customers.get({ customerId: 'ada' })).products.map(({ id }) => id),
    close: async () => {
      await Promise.all([server.close(), otherServer.close()]);
    },
  };
}

export type Sites = Awaited<ReturnType<typeof openSites>>;
