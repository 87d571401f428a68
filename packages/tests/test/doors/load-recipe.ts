import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { snippet } from '../../scripts/snippet.mjs';

const session = fileURLToPath(new URL('../../fixtures/session.mjs', import.meta.url));
const resolveDir = fileURLToPath(new URL('.', import.meta.url));

/** What the reader has besides the snippet: a session, and a framework too large to install for a test. */
const surroundings: Plugin = {
  name: 'surroundings',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /session(\.js)?$/ }, () => ({ path: session }));
    onResolve({ filter: /^@tanstack\// }, ({ path }) => ({ path, namespace: 'shape' }));
    onLoad({ filter: /./, namespace: 'shape' }, () => ({
      contents: 'export const createFileRoute = (path) => (options) => ({ path, options });',
    }));
  },
};

/** A snippet of the guide with the built packages, as one module without Node. */
export async function bundleRecipe(heading: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: snippet('doors', heading), resolveDir, loader: 'js' },
    plugins: [surroundings],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    external: ['cloudflare:workers'],
  });
  return outputFiles[0]?.text ?? '';
}

/** Runs it, as a server starts a route's module. */
export async function loadRecipe<Module>(heading: string): Promise<Module> {
  const code = Buffer.from(await bundleRecipe(heading)).toString('base64');
  return import(/* @vite-ignore */ `data:text/javascript;base64,${code}`);
}
