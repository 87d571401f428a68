import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { repository } from './running.ts';

const execute = promisify(execFile);
const cache = join(repository, 'packages/tests/node_modules/.cache/redis');

/** What Debian's package needs and a small machine may lack. */
const debianPackages = ['redis-server', 'redis-tools', 'libjemalloc2', 'liblzf1', 'libatomic1'];

export interface Redis {
  readonly url: string;
  /** Ends it at once, as a crash would. */
  readonly kill: () => Promise<void>;
  /** Starts it again at the same address with what it had written. */
  readonly start: () => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Program {
  readonly path: string;
  readonly env: NodeJS.ProcessEnv;
}

function onPath(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** Unpacks Debian's packages beside this package; nothing is installed. */
async function unpackDebian(): Promise<void> {
  const folder = `${cache}.${process.pid}`;
  await mkdir(folder, { recursive: true });
  const download = (name: string) => execute('apt-get', ['download', name], { cwd: folder, timeout: 60_000 });
  await download('redis-server').catch(() => execute('apt-get', ['update'], { timeout: 120_000 }));
  // One that is named otherwise here may be installed already; whether Redis starts is asked afterwards.
  for (const name of debianPackages) await download(name).catch(() => {});
  for (const file of await readdir(folder)) {
    if (file.endsWith('.deb')) await execute('dpkg-deb', ['-x', file, '.'], { cwd: folder });
  }
  await rename(folder, cache).catch(async (error) => {
    await rm(folder, { recursive: true, force: true });
    // Another test was first.
    if (!existsSync(cache)) throw error;
  });
}

const architectures: Readonly<Record<string, string>> = { x64: 'x86_64-linux-gnu', arm64: 'aarch64-linux-gnu' };

async function findProgram(): Promise<Program> {
  const installed = onPath('redis-server');
  if (installed) return { path: installed, env: process.env };
  const path = join(cache, 'usr/bin/redis-server');
  if (!existsSync(path)) await unpackDebian();
  const libraries = join(cache, 'usr/lib', architectures[process.arch] ?? process.arch);
  const env = { ...process.env, LD_LIBRARY_PATH: libraries };
  await execute(path, ['--version'], { env });
  return { path, env };
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });

/** Whether it answers, which it does not before it has read its file. */
const ping = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
    const end = (isUp: boolean) => {
      socket.destroy();
      resolve(isUp);
    };
    socket.once('data', (data) => end(String(data).startsWith('+PONG')));
    socket.once('error', () => end(false));
  });

/** A Redis of its own on a free port that has written to the disk what it acknowledged. */
async function startRedis(): Promise<Redis> {
  const { path, env } = await findProgram();
  const folder = await mkdtemp(join(tmpdir(), 'autumn-redis-'));
  const port = await freePort();
  const settings = { port, bind: '127.0.0.1', dir: folder, appendonly: 'yes', appendfsync: 'always', save: '' };
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);

  const launch = async () => {
    const child = spawn(path, args, { env, stdio: 'ignore' });
    const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    while (!(await ping(port))) {
      if (child.exitCode !== null) throw new Error(`${path} ended with ${child.exitCode}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return async (signal: NodeJS.Signals) => {
      child.kill(signal);
      await exited;
    };
  };

  let stop = await launch();
  return {
    url: `redis://127.0.0.1:${port}`,
    kill: () => stop('SIGKILL'),
    start: async () => {
      stop = await launch();
    },
    close: async () => {
      await stop('SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * `REDIS_URL`, else a `redis-server` on this machine, else Debian's own. Undefined, with the reason printed,
 * where none can be had; on the CI that is a failure.
 */
export async function findRedis(): Promise<Redis | undefined> {
  const url = process.env['REDIS_URL'];
  const nothing = async () => {};
  if (url) return { url, kill: nothing, start: nothing, close: nothing };
  try {
    return await startRedis();
  } catch (error) {
    if (process.env['CI']) throw error;
    process.stderr.write(`Redis cannot be had here: ${(error as Error).message.split('\n')[0]}\n`);
    return undefined;
  }
}
