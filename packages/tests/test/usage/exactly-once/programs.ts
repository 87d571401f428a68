import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { repository } from '../../support/running.ts';

// Under this package, where what stays outside of the bundles is found.
const tests = join(repository, 'packages/tests');

export interface Program {
  readonly path: string;
  readonly start: (...args: string[]) => RunningProgram;
}

export interface RunningProgram {
  readonly child: ChildProcess;
  /** What it has printed. */
  readonly output: () => string;
  /** Resolves with the first line; rejects when it ends before. */
  readonly firstLine: Promise<string>;
  /** Its exit code, null when it was killed. */
  readonly ended: Promise<number | null>;
}

function start(script: string, args: readonly string[]): RunningProgram {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const firstLine = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk;
      if (printed.includes('\n')) resolve(printed.slice(0, printed.indexOf('\n')));
    });
    void ended.then(() => reject(new Error(`It ended before it said a word: ${printed}`)));
  });
  firstLine.catch(() => {});
  child.stderr.on('data', (chunk: Buffer) => {
    printed += chunk;
  });
  return { child, output: () => printed, firstLine, ended };
}

/** Makes programs of sources beside this file, each one file, for processes that may be killed. */
export async function makePrograms<Name extends string>(
  ...names: Name[]
): Promise<{ readonly programs: Readonly<Record<Name, Program>>; readonly remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tests, 'node_modules/.programs-'));
  await build({
    entryPoints: names.map((name) => join(tests, `test/usage/exactly-once/${name}.ts`)),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    conditions: ['@autumn/source'],
    external: ['libsql', 'bullmq', 'ioredis'],
  });
  const programs = Object.fromEntries(
    names.map((name) => {
      const path = join(folder, `${name}.mjs`);
      return [name, { path, start: (...args: string[]) => start(path, args) }];
    }),
  ) as Record<Name, Program>;
  return { programs, remove: () => rm(folder, { recursive: true, force: true }) };
}
