import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { repository } from './support/running.ts';

const execute = promisify(execFile);
const tooling = join(repository, 'packages/tooling/node_modules');
const application = join(repository, 'packages/tests/consumer');

test.each([
  ['TypeScript 6', 'typescript/bin/tsc'],
  ['TypeScript 7', 'ts7/bin/tsc'],
])('an application’s own ids narrow every call, in %s and with the built declarations', async (_, compiler) => {
  const args = [join(tooling, compiler), '--project', application];
  const { stdout } = await execute(process.execPath, args).catch((error: { stdout: string }) => error);
  expect(stdout).toBe('');
});
