import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Autumn } from '@autumn/core';
import { createSandbox, serve } from '@autumn/sandbox';
import { autumnHandler } from '@autumn/server/node';
import { build } from 'esbuild';
import { listen } from '../doors/listen.ts';
import { catalog } from '../gallery/catalog.ts';

/** A page with rules for every element of its own, and a policy that lets nobody else bring styles or scripts. */
const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Devtools</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/page.css"></head>
<body><div id="root"></div><script type="module" src="/page.js"></script></body></html>`;
const styles = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
* { letter-spacing: 0.05em; text-transform: uppercase }
button, section, aside { border: 3px dashed hotpink !important; position: static !important; display: inline !important }
autumn-devtools { display: none; transform: rotate(5deg); opacity: 0.2 }`;
const policy = "default-src 'self'; style-src 'self' 'nonce-of-this-page'; img-src data:";

/** An app in development, its handler, and a sandbox that listens: its console can be looked at. */
export async function startApp() {
  const sandbox = createSandbox({ catalog });
  const served = await serve({ sandbox, port: 0 });
  const settings = { secretKey: sandbox.key, baseUrl: `${served.url}/v1` };
  const handle = autumnHandler({
    ...settings,
    identify: ({ headers }) => {
      const person = new URL(headers.referer ?? 'http://nobody.test').searchParams.get('person');
      return person ? { customerId: person } : null;
    },
    policy: { authorize: () => true },
    rateLimit: false,
    logger: false,
  });
  const { outputFiles } = await build({
    entryPoints: { page: fileURLToPath(new URL('page.tsx', import.meta.url)) },
    bundle: true,
    splitting: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    outdir: '/',
    conditions: ['@autumn/source'],
    define: { 'process.env.NODE_ENV': '"development"' },
  });
  const files = new Map(outputFiles.map(({ path, text }) => [path, text])).set('/page.css', styles);
  const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' };
  const listening = await listen((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://app.test');
    if (pathname.startsWith('/api/autumn/')) return void handle(request, response);
    const type = types[extname(pathname)] ?? 'text/html';
    response
      .writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'content-security-policy': policy })
      .end(files.get(pathname) ?? page);
  });
  return {
    url: listening.origin,
    consoleUrl: served.url,
    autumn: new Autumn(settings),
    close: async () => {
      await listening.close();
      await served.close();
    },
  };
}
