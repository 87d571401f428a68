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
    outdir: '/',
  });
  const files = new Map(outputFiles.map(({ path, text }) => [path, text]));
  return files.set('/kit.unlayered.css', unlayer(files.get('/kit.css') ?? ''));
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
