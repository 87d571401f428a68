import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { measure } from './sandbox/programs.mjs';

/** What each part weighs in an app, and how long its import takes, beside the same part of the official kit. */
const parts = {
  'provider and useCustomer, TanStack Query included': {
    ours: "export { AutumnProvider, useCustomer } from '@autumn/react'",
    theirs: "export { AutumnProvider, useCustomer } from 'autumn-js/react'",
  },
  'the handler': {
    ours: "export { createHandler } from '@autumn/server'",
    theirs: "export { autumnHandler } from 'autumn-js/fetch'",
  },
  'the client': {
    ours: "export { Autumn } from '@autumn/core'",
    theirs: "export { Autumn } from 'autumn-js'",
  },
};

/** Minified and gzipped, without React. */
async function weigh(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL('.', import.meta.url)) },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    define: { 'process.env.NODE_ENV': '"production"' },
    external: ['react', 'react-dom', 'react/*', 'react-dom/*', 'node:*', 'async_hooks'],
    logLevel: 'error',
  });
  return gzipSync(outputFiles[0].contents, { level: 9 }).length;
}

const sizes = {};
for (const [name, { ours, theirs }] of Object.entries(parts)) {
  const [our, their] = [await weigh(ours), await weigh(theirs)];
  sizes[name] = { 'our gzip': our, 'their gzip': their, 'ours ÷ theirs': Number((our / their).toFixed(3)) };
}
console.table(sizes);

const TURNS = 5;
const modules = { '@autumn/server': '@autumn/server', 'autumn-js 1.3.13': 'autumn-js/fetch' };
const imports = {};
for (let turn = 0; turn < TURNS; turn += 1) {
  for (const [name, module] of Object.entries(modules)) {
    const { ms, megabytes } = await measure('../handler/import.mjs', module);
    const best = Math.min(ms, imports[name]?.['import, ms'] ?? Number.POSITIVE_INFINITY);
    imports[name] = { 'import, ms': Math.round(best), 'MB of memory': megabytes };
  }
}
console.table(imports);
