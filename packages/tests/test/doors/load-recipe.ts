import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { snippet } from '../../scripts/snippet.mjs';

const session = fileURLToPath(new URL('../../fixtures/session.mjs', import.meta.url));
const resolveDir = fileURLToPath(new URL('.', import.meta.url));

/** What their documentation says of the functions that the snippets call. */
const shapes: Readonly<Record<string, string>> = {
  '@clerk/nextjs/server': 'export const auth = async () => globalThis.clerkAuth;',
};

/** What the reader has besides the snippet: a session, and what is too large for a test, or needs an account. */
const surroundings: Plugin = {
  name: 'surroundings',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /session(\.js)?$/ }, () => ({ path: session }));
    onResolve({ filter: /^@clerk\// }, ({ path }) => ({ path, namespace: 'shape' }));
    onLoad({ filter: /./, namespace: 'shape' }, ({ path }) => ({ contents: shapes[path] ?? '' }));
  },
};

/** A snippet of the guide with the built packages, as one module without Node. */
export async function bundleRecipe(heading: string, page = 'doors'): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: snippet(page, heading), resolveDir, loader: 'js' },
    plugins: [surroundings],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    conditions: ['worker'],
    target: 'es2022',
    external: ['cloudflare:workers'],
  });
  return outputFiles[0]?.text ?? '';
}

/** Runs it, as a server starts a route's module. */
export async function loadRecipe<Module>(heading: string, page?: string): Promise<Module> {
  const code = Buffer.from(await bundleRecipe(heading, page)).toString('base64');
  return import(/* @vite-ignore */ `data:text/javascript;base64,${code}`);
}
