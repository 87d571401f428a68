import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { Autumn } from '@autumn/core';
import { createSandbox, defineCatalog } from '@autumn/sandbox';
import { autumnHandler } from '@autumn/server/node';
import { build } from 'esbuild';

const catalog = defineCatalog({
  features: [{ id: 'words', name: 'Words', type: 'single_use' }],
  products: [
    {
      id: 'free',
      name: 'Free',
      isDefault: true,
      items: [{ featureId: 'words', includedUsage: 1000, interval: 'month' }],
    },
  ],
});

/** Notes every text that is ever on the page, also for the blink of an eye, and whether it came out of the cache. */
const page = `<!doctype html><html lang="en"><title>Identity</title><link rel="icon" href="data:,">
<script>
  seen = []; returned = null;
  new MutationObserver(() => { const who = document.getElementById('who'); if (who) seen.push(who.textContent) })
    .observe(document, { subtree: true, childList: true, characterData: true });
  addEventListener('pageshow', ({ persisted }) => { returned = persisted });
</script>
<div id="root"></div><script type="module" src="/page.js"></script></html>`;
const elsewhere = `<!doctype html><html lang="en"><title>Elsewhere</title><link rel="icon" href="data:,"><h1>Elsewhere</h1></html>`;

/** An app with sessions in a cookie, and handler and sandbox behind it. */
export async function startApp() {
  const sandbox = createSandbox({ catalog });
  const settings = { secretKey: sandbox.key, baseUrl: 'http://sandbox.test/v1', fetch: sandbox.fetch };
  const handle = autumnHandler({
    ...settings,
    identify: ({ headers }) => {
      const person = /person=(\w+)/.exec(headers.cookie ?? '')?.[1];
      return person ? { customerId: person } : null;
    },
    rateLimit: false,
    logger: false,
    policy: { routes: { track: { features: { words: { max: 100 } } } } },
  });
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('page.tsx', import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    conditions: ['@autumn/source'],
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    if (path.startsWith('/api/autumn/')) return void handle(request, response);
    const [type, body] =
      path === '/page.js'
        ? ['text/javascript', outputFiles[0]?.text]
        : ['text/html', path === '/elsewhere' ? elsewhere : page];
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    autumn: new Autumn(settings),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export type App = Awaited<ReturnType<typeof startApp>>;
