import { build } from 'esbuild';
import { expect, test } from 'vitest';

/** What a bundler leaves of `AutumnDevtools`: the first file, and those that are fetched later. */
async function bundle(mode: 'production' | 'development', minify = true) {
  const { outputFiles } = await build({
    stdin: { contents: `export { AutumnDevtools } from '@autumn/react/devtools';`, resolveDir: import.meta.dirname },
    bundle: true,
    splitting: true,
    write: false,
    minify,
    format: 'esm',
    outdir: '/',
    jsx: 'automatic',
    conditions: ['@autumn/source'],
    external: ['react', 'react-dom', 'react/jsx-runtime', '@tanstack/react-query'],
    define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
  });
  const isFirst = (path: string) => path.endsWith('stdin.js');
  return {
    first: outputFiles.filter(({ path }) => isFirst(path)).map(({ text }) => text),
    later: outputFiles.filter(({ path }) => !isFirst(path)).map(({ text }) => text),
  };
}

test('in production nothing of the devtools is left, and nothing is fetched later', async () => {
  const { first, later } = await bundle('production');
  expect(first.join('').length).toBeLessThan(100);
  expect(first.join('')).not.toMatch(/forced|attachShadow|import/);
  expect(later).toEqual([]);
});

test('also where the bundler minifies nothing', async () => {
  const { first, later } = await bundle('production', false);
  expect(first.join('').length).toBeLessThan(300);
  expect(first.join('')).not.toMatch(/forced|attachShadow/);
  expect(later).toEqual([]);
});

test('in development the panel is fetched later', async () => {
  const { first, later } = await bundle('development');
  expect(first.join('')).not.toContain('Billing on this page');
  expect(later.join('')).toContain('Billing on this page');
});
