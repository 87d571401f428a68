import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { DEFAULT_WEBHOOK_SECRET } from '../src/index.ts';

export interface Received {
  readonly headers: IncomingHttpHeaders;
  // biome-ignore lint/suspicious/noExplicitAny: tests read what the wire holds
  readonly event: any;
}

/** A real receiver: refuses what is not signed, and answers as it is told. */
export function createReceiver() {
  const received: Received[] = [];
  let answers: (number | 'hang')[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  const verifier = new Webhook(DEFAULT_WEBHOOK_SECRET);
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString();
    const { headers } = request;
    const signed = {
      'webhook-id': String(headers['svix-id']),
      'webhook-timestamp': String(headers['svix-timestamp']),
      'webhook-signature': String(headers['svix-signature']),
    };
    received.push({ headers, event: verifier.verify(text, signed) });
    for (const { count, resolve } of waiting) if (received.length >= count) resolve();
    const answer = answers.shift() ?? 204;
    if (answer === 'hang') return;
    response.writeHead(answer, answer === 302 ? { location: '/elsewhere' } : {}).end();
  });
  return {
    received,
    answer: (...next: (number | 'hang')[]) => {
      answers = next;
    },
    /** Waits until so many have come, and answers with their types. */
    types: async (count: number): Promise<string[]> => {
      if (received.length < count) await new Promise<void>((resolve) => waiting.push({ count, resolve }));
      return received.map(({ event }) => event.data.scenario ?? event.data.threshold_type ?? event.type);
    },
    open: () =>
      new Promise<string>((resolve) => {
        server.listen(0, '127.0.0.1', () =>
          resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`),
        );
      }),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
