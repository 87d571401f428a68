import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { ConnectionDropped } from './api/door.ts';
import { isLoopback } from './loopback.ts';
import type { Sandbox } from './sandbox.ts';

const LARGEST_BODY = 4 * 1024 * 1024;

export interface ServeOptions {
  readonly sandbox: Pick<Sandbox, 'fetch'>;
  /** 0 picks a free one. @default 4242 */
  readonly port?: number | undefined;
  /** Loopback only. @default "127.0.0.1" */
  readonly host?: '127.0.0.1' | '::1' | 'localhost' | undefined;
}

export interface Served {
  /** Without a trailing slash; the API is under `/v1`. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

async function readBody(incoming: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_BODY) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function toRequest(incoming: IncomingMessage, url: URL, body: Buffer, signal: AbortSignal): Request {
  const { method = 'GET', headers } = incoming;
  const pairs = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value] as [string, string]],
  );
  return new Request(url, {
    method,
    headers: pairs,
    signal,
    ...(method === 'GET' || method === 'HEAD' ? {} : { body: new Uint8Array(body) }),
  });
}

const refuse = (outgoing: ServerResponse, status: number, text: string): void => {
  outgoing.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text);
};

/** Pages and control routes answer to loopback names only, so that no site can point its own name at them. */
const needsLoopbackName = ({ pathname }: URL): boolean => pathname !== '/v1' && !pathname.startsWith('/v1/');

/** As the sandbox will read it, without the dots and backslashes that lead elsewhere. */
function addressOf({ url = '/', headers: { host } }: IncomingMessage): URL | undefined {
  const base = `http://${host}`;
  return URL.canParse(url, base) ? new URL(url, base) : undefined;
}

async function answer(
  sandbox: ServeOptions['sandbox'],
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const address = addressOf(incoming);
  if (!address) return refuse(outgoing, 400, 'That is no address of the sandbox.');
  if (!isLoopback(incoming.headers.host) && needsLoopbackName(address)) {
    return refuse(outgoing, 403, 'The sandbox answers under 127.0.0.1, [::1] and localhost only.');
  }
  const body = await readBody(incoming);
  if (!body) return refuse(outgoing, 413, 'The body is too large for the sandbox.');
  const gone = new AbortController();
  // An abort costs more than a check; one that nobody waits for any more is left out.
  outgoing.once('close', () => {
    if (!outgoing.writableFinished) gone.abort();
  });
  const response = await sandbox.fetch(toRequest(incoming, address, body, gone.signal));
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  // A stream of events is passed on as it comes, until either side ends it.
  if (response.body && response.headers.get('content-type') === 'text/event-stream') {
    await pipeline(Readable.fromWeb(response.body as ReadableStream<Uint8Array>), outgoing);
  } else {
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** Opens the HTTP door. Rejects with `EADDRINUSE` when the port is taken. */
export async function serve({ sandbox, port = 4242, host = '127.0.0.1' }: ServeOptions): Promise<Served> {
  const server = createServer((incoming, outgoing) => {
    answer(sandbox, incoming, outgoing).catch((error: unknown) => {
      if (error instanceof ConnectionDropped || outgoing.headersSent) incoming.socket.destroy();
      else refuse(outgoing, 500, 'The sandbox could not answer.');
    });
  });
  await listen(server, port, host);
  const address = server.address() as AddressInfo;
  return {
    url: `http://${host === '::1' ? '[::1]' : host}:${address.port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
