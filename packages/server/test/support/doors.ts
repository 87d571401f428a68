import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { autumnHandler as nextHandler } from '../../src/adapters/next.ts';
import { autumnHandler as nodeHandler } from '../../src/adapters/node.ts';
import { createHandler, type HandlerOptions, type Identity } from '../../src/index.ts';
import { optionsFor, type Shop } from './shop.ts';

/** An app with the handler behind one of its doors. */
export interface OpenDoor {
  /** The app's own origin. */
  readonly origin: string;
  readonly fetch: (request: Request) => Promise<Response>;
  readonly close: () => Promise<void>;
}

export type Changes = Omit<Partial<HandlerOptions>, 'identify'>;

const origin = 'https://app.example.com';
const nothing = async () => {};

const fetchDoor = async (shop: Pick<Shop, 'fetch'>, changes: Changes = {}): Promise<OpenDoor> => ({
  origin,
  fetch: createHandler(optionsFor(shop, changes)),
  close: nothing,
});

/** Calls the exports of a `route.ts` the way Next does: by method, with the params as a promise. */
async function nextDoor(shop: Pick<Shop, 'fetch'>, changes: Changes = {}): Promise<OpenDoor> {
  const exported = nextHandler(optionsFor(shop, changes));
  const handlers: Record<string, ((request: Request, context: object) => Promise<Response>) | undefined> = exported;
  return {
    origin,
    fetch: async (request) => {
      const handler = handlers[request.method] ?? (request.method === 'HEAD' ? exported.GET : undefined);
      const params = Promise.resolve({ path: new URL(request.url).pathname.split('/').slice(3) });
      return handler
        ? handler(request, { params })
        : new Response(null, { status: 405, headers: { allow: 'POST, OPTIONS' } });
    },
    close: nothing,
  };
}

const identifyNode = (request: IncomingMessage): Identity | null => {
  const user = request.headers['x-user'];
  return typeof user === 'string'
    ? { customerId: user, customerData: { name: 'Ada', email: 'ada@example.com' } }
    : null;
};

/** Serves on a real socket. */
export async function listen(listener: RequestListener): Promise<OpenDoor> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    fetch: (request) => fetch(request),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const nodeOptions = (shop: Pick<Shop, 'fetch'>, changes: Changes): HandlerOptions<IncomingMessage> => ({
  ...optionsFor(shop, changes),
  identify: identifyNode,
});

const nodeDoor = (shop: Pick<Shop, 'fetch'>, changes: Changes = {}) => listen(nodeHandler(nodeOptions(shop, changes)));

/** Like Express with `express.json()`, mounted under a path: the body is read and the URL is shortened. */
function parsedDoor(shop: Pick<Shop, 'fetch'>, changes: Changes = {}): Promise<OpenDoor> {
  const handler = nodeHandler(nodeOptions(shop, changes));
  return listen(async (request, response) => {
    const isJson = request.headers['content-type']?.startsWith('application/json');
    const chunks: Buffer[] = [];
    if (isJson) for await (const chunk of request) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString();
    try {
      const body = isJson && text !== '' ? { body: JSON.parse(text) } : {};
      Object.assign(request, body, { originalUrl: request.url, url: request.url?.slice('/api'.length) });
    } catch {
      response.writeHead(400, {
        'content-type': 'application/json',
        'cache-control': 'no-store',
        'x-request-id': 'parser',
      });
      response.end(
        JSON.stringify({ code: 'invalid_json', message: 'The parser refused it.', status: 400, requestId: 'parser' }),
      );
      return;
    }
    await handler(request, response);
  });
}

export const doors = { fetch: fetchDoor, next: nextDoor, node: nodeDoor, 'node behind a body parser': parsedDoor };
