import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { Autumn } from '@autumn/core';
import { createSandbox } from '@autumn/sandbox';
import { autumnHandler } from '@autumn/server/node';
import { build } from 'esbuild';
import { catalog } from './catalog.ts';

const entry = fileURLToPath(new URL('page.tsx', import.meta.url));
const sandboxUrl = 'http://sandbox.test';

/** The page's own look: as little as can be, so that what is seen is the kit's. */
const page = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Gallery</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/kit.css">
<style>
  :root { color-scheme: light dark; background: light-dark(#fbfaf8, #101012); color: light-dark(#1c1917, #f4f3f1) }
  body { max-width: 64rem; margin: 0 auto; padding: 1.5rem 1rem; font: 16px/1.5 system-ui, sans-serif }
  h1, h2 { font-size: 1rem }
</style></head>
<body><div id="root"></div><script type="module" src="/page.js"></script></body></html>`;

async function bundle(): Promise<Map<string, string>> {
  const { outputFiles } = await build({
    entryPoints: { page: entry, kit: fileURLToPath(import.meta.resolve('@autumn/react/styles.css')) },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    conditions: ['@autumn/source'],
    outdir: '/',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return new Map(outputFiles.map(({ path, text }) => [path, text]));
}

const types: Readonly<Record<string, string>> = { '/page.js': 'text/javascript', '/kit.css': 'text/css' };

/** A page with one component on it, and handler and sandbox behind it. */
export async function startGallery() {
  const sandbox = createSandbox({ catalog });
  const settings = { secretKey: sandbox.key, baseUrl: `${sandboxUrl}/v1`, fetch: sandbox.fetch };
  const handle = autumnHandler({
    ...settings,
    identify: ({ headers }) => (headers['x-person'] ? { customerId: String(headers['x-person']) } : null),
    rateLimit: false,
    logger: false,
  });
  const files = await bundle();
  const server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    if (path.startsWith('/api/autumn/')) return void handle(request, response);
    const type = types[path] ?? 'text/html';
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(files.get(path) ?? page);
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
