import { join } from 'node:path';
import type { Listening } from '../doors/listen.ts';
import { openNext } from '../doors/next-app.ts';
import { run } from '../support/running.ts';
import { buildApp, development } from './build-app.ts';

type Environment = Readonly<Record<string, string>>;

/** A framework that renders on a server. */
export interface RenderingApp {
  readonly open: (env: Environment) => Promise<Listening>;
  /** @default "/" */
  readonly path?: string;
}

async function start(folder: string, env: Environment): Promise<Listening> {
  const app = await run([join(folder, 'server.js')], /Ready in/, { ...development, ...env });
  const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(app.output())?.[0] ?? '';
  return { origin, close: () => app.stop() };
}

const viteBuilds = [
  ['--outDir', 'dist/client'],
  ['--outDir', 'dist/server', '--ssr', 'src/answer.js'],
];

export const apps: Readonly<Record<string, RenderingApp>> = {
  Vite: { open: async (env) => start(await buildApp('vite-app', viteBuilds), env) },
  'TanStack Start': { open: async (env) => start(await buildApp('start-app'), env) },
  'Next.js': { open: (env) => openNext({ env }), path: '/shop/plans' },
};
