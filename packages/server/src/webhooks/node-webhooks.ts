import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendResponse, toRequest } from '../adapters/node-bridge.ts';
import { createWebhooks } from './create-webhooks.ts';
import type { WebhookOptions } from './webhook-options.ts';

/**
 * `createWebhooks` for `node:http`, Connect and Express. It needs the body as it was sent, so it stands before
 * `express.json()`: what was parsed and written again has other bytes than those that were signed.
 *
 * @example
 * app.post('/api/webhooks', nodeWebhooks({ secret: process.env.AUTUMN_WEBHOOK_SECRET, on }));
 * app.use(express.json());
 */
export function nodeWebhooks(
  options: WebhookOptions,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const handle = createWebhooks(options);
  return async (incoming, response) => {
    const request = toRequest(incoming, response);
    const answer = request ? await handle(request) : new Response(null, { status: 400 });
    await sendResponse(answer, response, incoming);
  };
}
