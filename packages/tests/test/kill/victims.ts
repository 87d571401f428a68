import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

// Under this package, where `libsql` is found.
const folder = fileURLToPath(new URL(`../../node_modules/.cache/kill-${process.pid}/`, import.meta.url));
const script = join(folder, 'victim.mjs');

/** Writes the victim, as one file made from the sources. */
export async function makeVictim(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: [fileURLToPath(new URL('victim.ts', import.meta.url))],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    conditions: ['@autumn/source'],
    external: ['libsql'],
  });
}

export const removeVictim = (): void => rmSync(folder, { recursive: true, force: true });

export interface Victim {
  /** Where it listens. Rejects when it ended before it did. */
  readonly url: Promise<string>;
  /** `kill -9`, and the wait for its end. */
  readonly kill: () => Promise<void>;
}

/** `largestFile` in units of the shell, half or whole kibibytes: beyond it the system refuses to write, as on a full disk. */
export function startVictim(file: string, largestFile?: number): Victim {
  const limit = largestFile === undefined ? '' : `ulimit -f ${largestFile}; `;
  const child = spawn('/bin/sh', ['-c', `${limit}exec "$0" "$@"`, process.execPath, script, file], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk;
      if (printed.endsWith('\n')) resolve(printed.trim());
    });
    child.stderr.on('data', (chunk: Buffer) => {
      printed += chunk;
    });
    void ended.then(() => reject(new Error(`The sandbox ended before it listened: ${printed}`)));
  });
  url.catch(() => {});
  return {
    url,
    kill: () => {
      child.kill('SIGKILL');
      return ended;
    },
  };
}
