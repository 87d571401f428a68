import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Listening } from '../doors/listen.ts';
import { openNext } from '../doors/next-app.ts';
import { repository, run } from '../support/running.ts';

type Environment = Readonly<Record<string, string>>;

/** A framework that renders on a server. */
export interface RenderingApp {
  readonly open: (env: Environment) => Promise<Listening>;
  /** @default "/" */
  readonly path?: string;
}

const fixtures = join(repository, 'packages/tests/fixtures');
const vite = join(repository, 'packages/tests/node_modules/vite/bin/vite.js');

/** React's development build is the one that warns of every attribute that differs. */
const development = { NODE_ENV: 'development' };

async function openBuilt(name: string, builds: readonly string[][], env: Environment): Promise<Listening> {
  const cwd = join(fixtures, name);
  for (const options of builds) {
    await promisify(execFile)(process.execPath, [vite, 'build', ...options], {
      cwd,
      env: { ...process.env, ...development },
    });
  }
  const app = await run([join(cwd, 'server.js')], /Ready in/, { ...development, ...env });
  const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(app.output())?.[0] ?? '';
  return { origin, close: () => app.stop() };
}

export const apps: Readonly<Record<string, RenderingApp>> = {
  Vite: {
    open: (env) =>
      openBuilt(
        'vite-app',
        [
          ['--outDir', 'dist/client'],
          ['--outDir', 'dist/server', '--ssr', 'src/answer.js'],
        ],
        env,
      ),
  },
  'TanStack Start': { open: (env) => openBuilt('start-app', [[]], env) },
  'Next.js': { open: (env) => openNext({ env }), path: '/shop/plans' },
};
