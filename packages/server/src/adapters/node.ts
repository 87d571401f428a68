import type { IncomingMessage, ServerResponse } from 'node:http';
import { createHandler } from '../handler.ts';
import type { HandlerOptions } from '../options.ts';
import { sendResponse, toRequest } from './node-bridge.ts';

export type NodeHandler<Incoming extends IncomingMessage = IncomingMessage> = (
  request: Incoming,
  response: ServerResponse,
) => Promise<void>;

/**
 * For `node:http`, Connect and Express. Works with or without a body parser in front, and `identify` is
 * given Node's own request.
 *
 * @example
 * const autumn = autumnHandler({ identify: (request) => customerOf(request.headers.cookie) });
 * createServer((request, response) => (request.url?.startsWith('/api/autumn/') ? autumn : app)(request, response));
 */
export function autumnHandler<Incoming extends IncomingMessage = IncomingMessage>(
  options: HandlerOptions<Incoming>,
): NodeHandler<Incoming> {
  const handle = createHandler(options);
  return async (incoming, response) => {
    const request = toRequest(incoming, response);
    const answer = request ? await handle(request, incoming) : new Response(null, { status: 400 });
    await sendResponse(answer, response, incoming);
  };
}
