// Opens every page of a component or a hook in a real browser, as built: its example has to start, and nothing may fail.
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from '@autumn/tooling/browser';
import { chromium } from 'playwright-core';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const types = { '.css': 'text/css', '.html': 'text/html', '.js': 'text/javascript', '.woff2': 'font/woff2' };

const server = createServer(async (request, response) => {
  const { pathname } = new URL(request.url, 'http://docs.test');
  const path = extname(pathname) ? pathname : `${pathname}.html`;
  try {
    const file = await readFile(at(`.vitepress/dist${path}`));
    response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' }).end(file);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

const pagesOf = async (folder) =>
  (await readdir(at(folder)))
    .filter((file) => file !== 'index.md')
    .map((file) => `${folder}/${file.replace('.md', '')}`);
const names = (await Promise.all(['components', 'hooks'].map(pagesOf))).flat();
const problems = [];
const browser = await chromium.launch(await findBrowser());
for (const name of names) {
  const page = await browser.newPage();
  page.on('pageerror', (error) => problems.push(`${name}: ${error.message}`));
  page.on('response', (answer) => {
    if (answer.status() >= 400 && !answer.url().endsWith('favicon.ico')) problems.push(`${name}: no ${answer.url()}`);
  });
  await page.goto(`http://127.0.0.1:${server.address().port}/${name}`);
  const starts = page.getByRole('button', { name: 'A month later' }).waitFor({ timeout: 20_000 });
  await starts.catch(() => problems.push(`${name}: its example did not start`));
  await page.close();
}
await browser.close();
server.close();
for (const problem of problems) console.error(problem);
console.log(`${names.length} live examples, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;
