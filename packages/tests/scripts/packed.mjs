import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Runs a program to its end, and shows what it said only when it failed. */
export function run(command, args, cwd, env = {}) {
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve(said) : reject(new Error(`${command} ${args[0]}:\n${said}`))));
  });
}

const pnpm = (args, cwd) => run('npx', ['-y', 'pnpm@12.21.0', ...args], cwd);

/** Builds packages of this repository, and those that they need. */
export const build = (...names) =>
  pnpm(
    ['exec', 'node', 'packages/tooling/scripts/turbo.mjs', 'build', ...names.map((name) => `--filter=@autumn/${name}`)],
    root,
  );

/** A package as it would be published, in a file of a folder. */
export async function pack(name, folder) {
  const said = await pnpm(['pack', '--pack-destination', folder], join(root, 'packages', name));
  return said.trim().split('\n').at(-1);
}
