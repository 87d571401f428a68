import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { Autumn } from '@autumn/core';
import { createSandbox } from '@autumn/sandbox';
import { createCaller } from '@autumn/server';
import { autumnHandler } from '@autumn/server/node';
import { bundleForBrowser, bundleForServer } from './bundle.ts';
import { catalog } from './catalog.ts';
import { pageDocument } from './page-document.ts';

const sandboxUrl = 'http://sandbox.test';

const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' };

/** A page with one component on it, and handler and sandbox behind it. */
export async function startGallery() {
  const sandbox = createSandbox({ catalog });
  const settings = { secretKey: sandbox.key, baseUrl: `${sandboxUrl}/v1`, fetch: sandbox.fetch };
  const handle = autumnHandler({
    ...settings,
    identify: ({ headers }) => (headers['x-person'] ? { customerId: String(headers['x-person']) } : null),
    policy: {
      routes: { createEntity: { features: { seats: { max: 50 } } }, deleteEntity: { features: ['seats'] } },
      authorize: () => true,
    },
    rateLimit: false,
    logger: false,
  });
  const files = await bundleForBrowser();
  const { renderPage, reactVersion } = await bundleForServer();
  const serverRendered = (query: URLSearchParams) =>
    query.has('ssr')
      ? renderPage(query, createCaller({ ...settings, identify: () => ({ customerId: query.get('person') ?? '' }) }))
      : { html: '', state: null };
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://gallery.test');
    if (pathname.startsWith('/api/autumn/')) return void handle(request, response);
    const type = types[extname(pathname)] ?? 'text/html';
    response
      .writeHead(200, { 'content-type': `${type}; charset=utf-8` })
      .end(files.get(pathname) ?? pageDocument(searchParams, await serverRendered(searchParams)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const post = async (path: string, body: object) => {
    const answer = await sandbox.fetch(`${sandboxUrl}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${sandbox.key}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  };
  return {
    serverReact: reactVersion,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    autumn: new Autumn(settings),
    post,
    pay: (url: string) => post(`${new URL(url).pathname}/complete`, { outcome: 'paid' }),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export type Gallery = Awaited<ReturnType<typeof startGallery>>;
