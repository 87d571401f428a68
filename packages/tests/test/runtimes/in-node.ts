import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { bundleModule } from './bundle.ts';
import type { Place } from './exercise.ts';

const run = promisify(execFile);
// Where a bare `@autumn/core` is found.
const cwd = fileURLToPath(new URL('../..', import.meta.url));

/** The path of Node 24, from npm's cache or registry. */
export async function findNode24(): Promise<string> {
  const { stdout } = await run('npx', ['-y', 'node@24', '--print', 'process.execPath'], { cwd, timeout: 30_000 });
  return stdout.trim();
}

/** Runs the exercise in a Node of its own, which reads it from its standard input. */
export async function inNode(node: string, place: Place): Promise<string> {
  const source = `${await bundleModule()}\nconsole.log(await exercise(${JSON.stringify(place)}));`;
  const running = run(node, ['--input-type=module', '-'], { cwd, timeout: 20_000 });
  running.child.stdin?.end(source);
  return (await running).stdout;
}
