import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

/** As an application on the edge would bundle what is built. */
const bundleOf = (contents: string, platform: 'neutral' | 'browser') =>
  build({
    stdin: { contents, resolveDir: fileURLToPath(new URL('.', import.meta.url)) },
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    format: 'esm',
    platform,
    mainFields: ['module', 'main'],
    target: 'es2022',
    // Would be left as they are, and listed, instead of failing the build.
    external: ['node:*'],
  });

test.each(['neutral', 'browser'] as const)(
  'the built handler, bundled for %s, asks for no module of Node',
  async (platform) => {
    const { metafile, warnings } = await bundleOf("export { createHandler } from '@autumn/server';", platform);
    const [output] = Object.values(metafile.outputs);
    expect(Object.keys(output?.inputs ?? {}).join()).toContain('server/dist/');
    expect(output?.imports).toEqual([]);
    expect(warnings).toEqual([]);
  },
);

test('and carries neither the methods of classic zod, nor its compiler, nor a call that it never makes', async () => {
  const { metafile, outputFiles } = await bundleOf("export { createHandler } from '@autumn/server';", 'neutral');
  const [output] = Object.values(metafile.outputs);
  const used = Object.entries(output?.inputs ?? {}).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  const files = used.map(([path]) => path).join();
  expect(files).toContain('zod/v4/mini/');
  expect(files).not.toContain('zod/v4/classic/');
  const text = outputFiles.map((file) => file.text).join();
  for (const called of ['/attach', '/referrals/redeem']) expect(text).toContain(called);
  for (const other of ['/redemptions/', '/balances/update', 'user_42']) expect(text).not.toContain(other);
});

test('a client of one endpoint is bundled without the others', async () => {
  const contents = `
    import { createClient } from '@autumn/core';
    import { check } from '@autumn/core/contract';
    export const autumn = createClient({ check });`;
  const { outputFiles } = await bundleOf(contents, 'neutral');
  const text = outputFiles.map((file) => file.text).join();
  expect(text).toContain('/check');
  for (const other of ['/attach', '/track', '/customers']) expect(text).not.toContain(other);
});
