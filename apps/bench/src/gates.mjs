import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { createSandbox, defineCatalog } from '@autumn/sandbox';
import { autumnHandler } from '@autumn/server/node';
import { findBrowser } from '@autumn/tooling/browser';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';

/** A page of a thousand gates in Chromium: how often it asks, and how often what is rendered. */
const GATES = 1000;

const month = { interval: 'month' };
const sandbox = createSandbox({
  catalog: defineCatalog({
    features: [
      { id: 'words', name: 'Words', type: 'single_use' },
      { id: 'drafts', name: 'Drafts', type: 'single_use' },
    ],
    products: [
      {
        id: 'free',
        name: 'Free',
        isDefault: true,
        items: [
          { featureId: 'words', includedUsage: 1000, ...month },
          { featureId: 'drafts', includedUsage: 3, ...month },
        ],
      },
    ],
  }),
});
const handle = autumnHandler({
  secretKey: sandbox.key,
  baseUrl: 'http://sandbox.test/v1',
  fetch: sandbox.fetch,
  identify: () => ({ customerId: 'ada' }),
  rateLimit: false,
  logger: false,
  policy: { routes: { track: { features: { words: { max: 100 } } } } },
});

const { outputFiles } = await build({
  entryPoints: { page: fileURLToPath(new URL('gates/page.jsx', import.meta.url)) },
  bundle: true,
  splitting: true,
  write: false,
  format: 'esm',
  target: 'es2022',
  jsx: 'automatic',
  minify: true,
  outdir: '/',
  define: { 'process.env.NODE_ENV': '"production"' },
  // The production build of React, with its Profiler.
  alias: { 'react-dom/client': 'react-dom/profiling' },
});
const files = new Map(outputFiles.map(({ path, text }) => [path, text]));
const html = `<!doctype html><html lang="en"><title>Gates</title><link rel="icon" href="data:,">
<div id="root"></div><script type="module" src="/page.js"></script></html>`;

const asked = [];
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://page.test');
  if (pathname.startsWith('/api/autumn/')) {
    asked.push(pathname.split('/').pop());
    return void handle(request, response);
  }
  const script = files.get(pathname);
  response.writeHead(200, { 'content-type': script ? 'text/javascript' : 'text/html' }).end(script ?? html);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

const browser = await chromium.launch(await findBrowser());
const page = await browser.newPage();
await page.goto(`http://127.0.0.1:${server.address().port}/?gates=${GATES}`);
await page.waitForFunction((count) => document.querySelectorAll('[data-status=allowed]').length === count, GATES);
const mounted = await page.evaluate(() => window.look());
const requests = asked.splice(0);

// Half of the gates show words.
await page.evaluate(() => window.track({ featureId: 'words', value: 100 }));
await page.waitForFunction(() => document.querySelector('li').textContent === '900');
const changed = await page.evaluate(() => window.look());
asked.length = 0;
await page.evaluate(() => window.refresh());
const same = await page.evaluate(() => window.look());

await browser.close();
await new Promise((resolve) => {
  server.close(resolve);
  server.closeAllConnections();
});

const total = (renders) =>
  Object.values(renders)
    .flatMap((byStatus) => Object.values(byStatus))
    .reduce((sum, count) => sum + count, 0);
const tookMs = ({ commits }) => Number(commits.reduce((sum, { actualMs }) => sum + actualMs, 0).toFixed(1));
const row = (what, seen, requestsMade) => ({
  requests: requestsMade.join(', ') || 'none',
  renders: total(seen.renders),
  commits: seen.commits.length,
  'React, ms': tookMs(seen),
  what,
});

console.table({
  'mount and data': row(`${GATES} pending, then ${GATES} decided`, mounted, requests),
  'one balance changes': row(`${GATES / 2} gates show it`, changed, ['track']),
  'nothing changes': row('asked again, same answer', same, asked),
});

const half = GATES / 2;
assert.deepEqual(requests, ['bootstrap'], 'a page of gates makes one request');
assert.deepEqual(
  mounted.renders,
  { words: { pending: half, allowed: half }, drafts: { pending: half, allowed: half } },
  'each gate renders once before the data and once after it',
);
assert.deepEqual(changed.renders, { words: { allowed: half } }, 'a changed balance renders the gates that show it');
assert.deepEqual(same.renders, {}, 'an answer that changes nothing renders nothing');
