// Bundles the live examples into public/examples: React, handler and sandbox, for a page that VitePress makes with Vue.
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The sandbox can also listen and read files; here it does neither. */
const withoutNode = {
  name: 'without-node',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:/ }, ({ path }) => ({ path, namespace: 'without-node' }));
    onLoad({ filter: /.*/, namespace: 'without-node' }, () => ({ contents: 'module.exports = {}' }));
  },
};

await rm(at('public/examples'), { recursive: true, force: true });
await build({
  entryPoints: {
    run: at('examples/run.tsx'),
    example: at('examples/example.css'),
    kit: fileURLToPath(import.meta.resolve('@autumn/react/styles.css')),
  },
  outdir: at('public/examples'),
  bundle: true,
  splitting: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [withoutNode],
  logLevel: 'warning',
});
