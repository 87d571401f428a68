import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

test.each(['neutral', 'browser'] as const)(
  'the built handler, bundled for %s, asks for no module of Node',
  async (platform) => {
    const { metafile, warnings } = await build({
      stdin: {
        contents: "export { createHandler } from '@autumn/server';",
        resolveDir: fileURLToPath(new URL('.', import.meta.url)),
      },
      bundle: true,
      write: false,
      metafile: true,
      format: 'esm',
      platform,
      target: 'es2022',
      // Would be left as they are, and listed, instead of failing the build.
      external: ['node:*'],
    });
    const [output] = Object.values(metafile.outputs);
    expect(Object.keys(output?.inputs ?? {}).join()).toContain('server/dist/');
    expect(output?.imports).toEqual([]);
    expect(warnings).toEqual([]);
  },
);
