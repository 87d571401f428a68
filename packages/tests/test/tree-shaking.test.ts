import { build } from 'esbuild';
import { expect, test } from 'vitest';

/** The packages and files that are left of an entry when everything unused is gone. */
async function remains(contents: string): Promise<string[]> {
  const { metafile } = await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['@autumn/source'],
  });
  const [output] = Object.values(metafile.outputs);
  return Object.entries(output?.inputs ?? {})
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([path]) => path.replace(/^(.*\/)?(node_modules|packages)\//, ''));
}

test('who takes the error class from the client’s door takes neither the client, nor zod, nor ky', async () => {
  expect(await remains(`import { AutumnError } from '@autumn/core'; console.log(AutumnError);`)).toEqual([
    'core/src/errors.ts',
    '<stdin>',
  ]);
});

test('and who takes the client takes all of it', async () => {
  const files = await remains(`import { Autumn } from '@autumn/core'; console.log(Autumn);`);
  for (const name of ['core/src/client.ts', 'zod/', 'ky/']) expect(files.join()).toContain(name);
});
