import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { run } from '../support/running.ts';
import type { Listening } from './listen.ts';

const next = 'packages/tests/node_modules/next/dist/bin/next';
const folder = 'packages/tests/fixtures/next-doors';
const env = { NEXT_TELEMETRY_DISABLED: '1' };

let built: Promise<unknown> | undefined;

/** A real Next app with both routers under `/shop`, built once and started anew for each upstream. */
export async function openNext(upstream: { readonly env: Readonly<Record<string, string>> }): Promise<Listening> {
  built ??= build();
  await built;
  const app = await run([next, 'start', folder, '-p', '0', '-H', '127.0.0.1'], /Ready in/, { ...env, ...upstream.env });
  const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(app.output())?.[0];
  if (!origin) throw new Error(`Next does not say where it listens:\n${app.output()}`);
  return { origin, close: () => app.stop() };
}

const build = () =>
  promisify(execFile)(process.execPath, [next, 'build', folder], {
    cwd: new URL('../../../..', import.meta.url),
    env: { ...process.env, ...env },
  });
