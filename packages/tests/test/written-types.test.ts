import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { repository } from './support/running.ts';

const execute = promisify(execFile);
const cache = join(repository, 'packages/tests/node_modules/.cache');
const tooling = join(repository, 'packages/tooling/node_modules');

/** Ids that no catalog file may have, but an old account might. */
const features = ['export-pdf', `it's "5"`, 'back\\slash'];

const application = `import { Autumn } from '@autumn/core';

const autumn = new Autumn();
${features.map((id) => `void autumn.check({ customerId: 'c', featureId: ${JSON.stringify(id)} });`).join('\n')}
void autumn.attach({ customerId: 'c', productId: 'pro' });
// @ts-expect-error there is no such feature
void autumn.check({ customerId: 'c', featureId: 'export_pdf' });
// @ts-expect-error there is no such product
void autumn.attach({ customerId: 'c', productId: 'premium' });
`;

const settings = {
  extends: join(repository, 'packages/tests/consumer/tsconfig.json'),
  compilerOptions: { typeRoots: [join(repository, 'packages/tests/node_modules/@types')] },
  include: ['*.ts'],
};

/** An account with these features and one product. */
const account = createServer(({ url }, response) => {
  const list = url?.startsWith('/v1/features')
    ? features.map((id) => ({ id, name: id, type: 'boolean' }))
    : [{ id: 'pro', name: 'Pro', is_add_on: false, is_default: false, version: 1, items: [] }];
  response.setHeader('content-type', 'application/json').end(JSON.stringify({ list }));
});

let folder: string;
beforeAll(async () => {
  await mkdir(cache, { recursive: true });
  folder = await mkdtemp(join(cache, 'written-types-'));
  await new Promise<void>((resolve) => account.listen(0, '127.0.0.1', resolve));
  const { port } = account.address() as AddressInfo;
  const environment = { AUTUMN_BASE_URL: `http://127.0.0.1:${port}/v1`, AUTUMN_SECRET_KEY: 'am_sk_test_types' };
  const { stdout } = await execute(process.execPath, ['packages/sandbox/dist/bin.js', 'types', '--live'], {
    cwd: repository,
    env: { ...process.env, ...environment },
  });
  await writeFile(join(folder, 'autumn.d.ts'), stdout);
  await writeFile(join(folder, 'application.ts'), application);
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(settings));
});
afterAll(async () => {
  account.close();
  await rm(folder, { recursive: true });
});

test.each([
  ['TypeScript 6', 'typescript/bin/tsc'],
  ['TypeScript 7', 'ts7/bin/tsc'],
])('what `autumn-sandbox types` writes lets an account’s ids through and no other, in %s', async (_, compiler) => {
  const args = [join(tooling, compiler), '--project', folder];
  const { stdout } = await execute(process.execPath, args).catch((error: { stdout: string }) => error);
  expect(stdout).toBe('');
});
