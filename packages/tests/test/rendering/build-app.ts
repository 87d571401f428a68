import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { repository } from '../support/running.ts';

const vite = join(repository, 'packages/tests/node_modules/vite/bin/vite.js');

/** React's development build is the one that warns of every attribute that differs. */
export const development = { NODE_ENV: 'development' };

/** Builds an app among the fixtures with Vite, as often as it needs; gives its folder. */
export async function buildApp(name: string, builds: readonly (readonly string[])[] = [[]]): Promise<string> {
  const cwd = join(repository, 'packages/tests/fixtures', name);
  const env = { ...process.env, ...development };
  for (const options of builds) await promisify(execFile)(process.execPath, [vite, 'build', ...options], { cwd, env });
  return cwd;
}
