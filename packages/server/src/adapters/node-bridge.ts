import type { IncomingMessage, ServerResponse } from 'node:http';

/** What a body parser, Connect and a TLS socket add to Node's request. */
type Extended = IncomingMessage & {
  readonly body?: unknown;
  readonly originalUrl?: string;
  readonly socket: { readonly encrypted?: boolean };
};

/** Node's request as a fetch `Request`, aborted when the client goes away; undefined where it makes no URL. */
export function toRequest(incoming: IncomingMessage, response: ServerResponse): Request | undefined {
  const { method = 'GET', headers, socket, originalUrl, url = '/' } = incoming as Extended;
  const origin = `${socket.encrypted ? 'https' : 'http'}://${headers.host ?? 'localhost'}`;
  // Joined as text: a path that begins with two slashes would name another host.
  const target = origin + (originalUrl ?? url);
  if (!URL.canParse(target) || !/^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/.test(method)) return undefined;
  const client = new AbortController();
  response.once('close', () => response.writableFinished || client.abort());
  const body = method === 'GET' || method === 'HEAD' ? null : bodyOf(incoming);
  const init = { method, headers: headersOf(incoming), body, signal: client.signal, duplex: 'half' };
  return new Request(target, init as RequestInit);
}

function headersOf({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers();
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const [name = '', value = ''] = rawHeaders.slice(index, index + 2);
    // HTTP/2 lists its method and path among them.
    if (!name.startsWith(':')) headers.append(name, value);
  }
  return headers;
}

/** The stream, or what a body parser has made of it already. */
function bodyOf(incoming: IncomingMessage): BodyInit | null {
  const { body } = incoming as Extended;
  // A parser that found nothing leaves no body, and a stream that has no end to wait for.
  if (body === undefined) return incoming.readableEnded ? null : streamOf(incoming);
  return typeof body === 'string' || body instanceof Uint8Array ? (body as BodyInit) : JSON.stringify(body);
}

/** Node's own conversion destroys the socket on cancel, and with it the answer that says why. */
function streamOf(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      incoming.on('data', (chunk: Uint8Array) => {
        controller.enqueue(chunk);
        if ((controller.desiredSize ?? 0) <= 0) incoming.pause();
      });
      incoming.once('end', () => controller.close());
      incoming.once('error', (error) => controller.error(error));
    },
    pull: () => void incoming.resume(),
    cancel() {
      incoming.removeAllListeners('data').removeAllListeners('end');
      incoming.resume();
    },
  });
}

/** Writes a fetch `Response` to Node's. */
export async function sendResponse(
  answer: Response,
  response: ServerResponse,
  incoming: IncomingMessage,
): Promise<void> {
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (response.destroyed) return;
  response.statusCode = answer.status;
  for (const [name, value] of answer.headers) if (name !== 'set-cookie') response.setHeader(name, value);
  const cookies = answer.headers.getSetCookie();
  if (cookies.length > 0) response.setHeader('set-cookie', cookies);
  // What is still coming of a refused body is not waited for.
  if (!incoming.complete) response.setHeader('connection', 'close');
  response.end(bytes);
}
