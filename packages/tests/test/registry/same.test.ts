import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Autumn } from '@autumn/core';
import { createSandbox } from '@autumn/sandbox';
import { type Caller, createCaller } from '@autumn/server';
import { findBrowser } from '@autumn/tooling/browser';
import { buildRegistry } from '@autumn/tooling/registry';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalog } from '../gallery/catalog.ts';
import { writeItems } from './write-items.ts';

type Pages = readonly (readonly [name: string, html: string])[];
type Both = (caller: Caller, identity: string) => Promise<readonly [Pages, Pages]>;

/** The package's components and their copies, side by side in one program. */
const entry = `import * as kit from '@autumn/react';
import { renderItems } from '${join(import.meta.dirname, 'render-items.tsx')}';
${buildRegistry()
  .map(({ name, title }) => `import { ${title.replaceAll(' ', '')} } from './${name}';`)
  .join('\n')}

const copies = { ${buildRegistry()
  .map(({ title }) => title.replaceAll(' ', ''))
  .join(', ')} };
export const both = (...args) => Promise.all([renderItems(kit, ...args), renderItems(copies, ...args)]);
`;

let folder: string;
let pages: readonly [Pages, Pages];
let css: string;
let browser: Browser;
beforeAll(async () => {
  folder = await writeItems({ 'entry.tsx': entry });
  await build({
    entryPoints: [join(folder, 'entry.tsx')],
    outdir: folder,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    jsx: 'automatic',
    conditions: ['@autumn/source'],
    outExtension: { '.js': '.cjs' },
  });
  const { both } = createRequire(import.meta.url)(join(folder, 'entry.cjs')) as { readonly both: Both };
  css = join(folder, 'entry.css');

  const sandbox = createSandbox({ catalog });
  const api = { secretKey: sandbox.key, baseUrl: 'http://sandbox.test/v1', fetch: sandbox.fetch };
  const autumn = new Autumn(api);
  const post = (address: string, body: object) =>
    sandbox.fetch(new URL(address, api.baseUrl), {
      method: 'POST',
      headers: { authorization: `Bearer ${sandbox.key}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  await post('/v1/rewards', {
    id: 'half_off',
    name: 'Half off',
    type: 'percentage_discount',
    discount_config: { discount_value: 50, duration_type: 'one_off', duration_value: 1, apply_to_all: true },
  });
  await post('/sandbox/reward_programs', {
    id: 'friends',
    reward_id: 'half_off',
    when: 'customer_creation',
    received_by: 'all',
    max_redemptions: 20,
    product_ids: [],
  });
  const { checkoutUrl } = await autumn.attach({ customerId: 'ada', productId: 'pro' });
  await post(`${checkoutUrl}/complete`, { outcome: 'paid' });
  await autumn.track({ customerId: 'ada', featureId: 'words', value: 1200 });
  pages = await both(createCaller({ ...api, identify: () => ({ customerId: 'ada' }) }), 'ada');
  browser = await chromium.launch(await findBrowser());
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true });
});

/** Without what is the package's own way: its class names, its ids, and nothing else. */
const bare = (html: string) => html.replaceAll(/ class="[^"]*"/g, '').replaceAll(/_[Rr]_\w*_/g, 'id');

test('a copy says what the package’s component says, in the same elements', () => {
  const [kit, copies] = pages;
  expect(kit.map(([, html]) => html).join()).toContain('Pro');
  expect(copies.map(([name, html]) => [name, bare(html)])).toEqual(kit.map(([name, html]) => [name, bare(html)]));
});

/** How many styles were compared, and which of a copy's elements has which style otherwise. */
const compare = (page: Page) =>
  page.evaluate(() => {
    const [kit = [], copies = []] = [...document.querySelectorAll('main')].map((side) => [
      ...side.querySelectorAll('*'),
    ]);
    const other: string[] = [];
    let count = 0;
    // Where a column ends between two pixels depends on what stands above it.
    const whole = (value = '') =>
      value.replaceAll(/\d+\.\d+px/g, (length) => `${Number.parseFloat(length).toFixed(1)}px`);
    for (const [index, copy] of copies.entries()) {
      for (const pseudo of [null, '::before']) {
        const [mine, theirs] = [copy, kit[index] ?? copy].map((element) => getComputedStyle(element, pseudo));
        for (const name of mine ?? []) {
          count += 1;
          if (whole(mine?.getPropertyValue(name)) !== whole(theirs?.getPropertyValue(name))) {
            other.push(`${copy.tagName}.${copy.className}${pseudo ?? ''} ${name}: ${mine?.getPropertyValue(name)}`);
          }
        }
      }
    }
    return { count, other };
  });

test.each([
  ['on a desk', 1280, {}],
  ['on a phone', 320, {}],
  ['in the dark', 1280, { colorScheme: 'dark' }],
  ['in high contrast', 1280, { forcedColors: 'active' }],
  ['on paper', 1280, { media: 'print' }],
] as const)('%s a copy looks as the package’s component does, to the last property', async (_, width, media) => {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  await page.emulateMedia({ reducedMotion: 'reduce', ...media });
  const sides = pages.map((side) => `<main style="position: relative">${side.map(([, html]) => html).join('')}</main>`);
  await page.setContent(`<!doctype html>${sides.join('')}`);
  await page.addStyleTag({ path: css });
  const { count, other } = await compare(page);
  await page.close();
  expect(count).toBeGreaterThan(100_000);
  expect(other).toEqual([]);
});
