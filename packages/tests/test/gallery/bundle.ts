import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unlayer } from '@autumn/tooling/unlayer';
import { type BuildOptions, build } from 'esbuild';
import { themes } from './page-document.ts';
import type * as server from './render-page.tsx';

/** Another React than the installed one, from the folder that `REACT_FOLDER` names: `soak react-18`. */
const folder = process.env['REACT_FOLDER'];

const shared = {
  bundle: true,
  // Where the packages are looked for.
  absWorkingDir: import.meta.dirname,
  target: 'es2022',
  jsx: 'automatic',
  conditions: ['@autumn/source'],
  alias: folder ? { react: join(folder, 'react'), 'react-dom': join(folder, 'react-dom') } : {},
  define: { 'process.env.NODE_ENV': '"production"' },
} satisfies BuildOptions;

/** The page and its stylesheets, by their paths. */
export async function bundleForBrowser(): Promise<Map<string, string>> {
  const { outputFiles } = await build({
    ...shared,
    entryPoints: {
      page: './page.tsx',
      kit: '@autumn/react/styles.css',
      ...Object.fromEntries(themes.map((theme) => [theme, `@autumn/react/themes/${theme}.css`])),
    },
    write: false,
    format: 'esm',
    // What is fetched late is a file of its own, as in an app.
    splitting: true,
    outdir: '/',
  });
  const files = new Map(outputFiles.map(({ path, text }) => [path, text]));
  for (const [path, text] of [...files]) {
    if (path.endsWith('.css')) files.set(path.replace('.css', '.lowered.css'), lower(text));
  }
  return files.set('/kit.unlayered.css', unlayer(files.get('/kit.css') ?? ''));
}

/** A stylesheet as Next and Vite 8 build it: for browsers that are older than `light-dark()`. */
function lower(css: string): string {
  const vite = createRequire(import.meta.resolve('vitest')).resolve('vite');
  const { transform } = createRequire(vite)('lightningcss');
  const [major, minor] = [2 ** 16, 2 ** 8];
  const targets = { chrome: 111 * major, firefox: 111 * major, safari: 16 * major + 4 * minor };
  return transform({ filename: 'kit.css', code: Buffer.from(css), minify: true, targets }).code.toString();
}

/** The same page for a server, with the same React. */
export async function bundleForServer(): Promise<typeof server> {
  const place = await mkdtemp(join(tmpdir(), 'gallery-'));
  const outfile = join(place, 'server.cjs');
  await build({ ...shared, entryPoints: ['./render-page.tsx'], platform: 'node', format: 'cjs', outfile });
  const loaded: typeof server = createRequire(import.meta.url)(outfile);
  await rm(place, { recursive: true });
  return loaded;
}
