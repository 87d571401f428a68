import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createSandbox, defineCatalog, type Sandbox } from '@autumn/sandbox';

const catalog = defineCatalog({
  features: [
    { id: 'words', name: 'Words', type: 'single_use' },
    { id: 'export', name: 'Export', type: 'boolean' },
  ],
  products: [
    { id: 'free', name: 'Free', isDefault: true, items: [{ featureId: 'words', includedUsage: 500 }] },
    { id: 'pro', name: 'Pro', items: [{ price: 20, interval: 'month' }, { featureId: 'export' }] },
  ],
});

/** What the API does with a request that it has received. */
export type Mood = 'well' | 'hanging' | 'drops the answer' | 'half an answer' | 'slow' | 'html';

export interface BrokenApi {
  readonly sandbox: Sandbox;
  readonly baseUrl: string;
  /** Requests that have arrived, by path. */
  readonly arrived: string[];
  mood: Mood;
  /** Closes its port, and every connection. */
  readonly die: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The sandbox behind a real socket that can be ill in the ways of real servers. */
export async function openBrokenApi(): Promise<BrokenApi> {
  const sandbox = createSandbox({ catalog });
  const arrived: string[] = [];
  const sockets = new Set<Socket>();
  const api = { mood: 'well' as Mood };
  const server: Server = createServer(async (incoming, outgoing) => {
    const { url = '/', method = 'GET' } = incoming;
    arrived.push(url);
    const { mood } = api;
    const answer = await sandbox.fetch(
      new Request(`http://sandbox.test${url}`, { method, ...(await contents(incoming)) }),
    );
    await moods[mood](answer, outgoing);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const die = () =>
    new Promise<void>((resolve) => {
      for (const socket of sockets) socket.destroy();
      server.close(() => resolve());
    });
  return Object.assign(api, {
    sandbox,
    arrived,
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    die,
    close: die,
  });
}

async function contents(incoming: IncomingMessage): Promise<RequestInit> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) if (typeof value === 'string') headers.set(name, value);
  const text = Buffer.concat(chunks).toString();
  return { headers, ...(text !== '' && { body: text }) };
}

async function send(answer: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
  outgoing.end(await answer.text());
}

const slowMs = 400;

const moods: Readonly<Record<Mood, (answer: Response, outgoing: ServerResponse) => Promise<void>>> = {
  well: send,
  hanging: async () => {},
  'drops the answer': async (_, outgoing) => void outgoing.destroy(),
  'half an answer': async (answer, outgoing) => {
    const text = await answer.text();
    outgoing.writeHead(200, { 'content-type': 'application/json', 'content-length': String(text.length) });
    outgoing.write(text.slice(0, text.length / 2), () => outgoing.destroy());
  },
  slow: async (answer, outgoing) => {
    await new Promise((resolve) => setTimeout(resolve, slowMs));
    await send(answer, outgoing);
  },
  html: async (_, outgoing) => {
    outgoing.writeHead(502, { 'content-type': 'text/html' });
    outgoing.end('<html>nginx 10.1.2.3</html>');
  },
};
