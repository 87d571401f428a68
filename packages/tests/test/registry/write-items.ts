import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { buildRegistry } from '@autumn/tooling/registry';
import { repository } from '../support/running.ts';

const cache = join(repository, 'packages/tests/node_modules/.cache');

/** All items of the registry in one new folder, as somebody has them who copied all; and what else is given. */
export async function writeItems(others: Readonly<Record<string, string>>): Promise<string> {
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'registry-'));
  const files = buildRegistry().flatMap((item) => item.files);
  const copied = Object.fromEntries(files.map(({ target, content }) => [basename(target), content]));
  for (const [name, content] of Object.entries({ ...copied, ...others })) await writeFile(join(folder, name), content);
  return folder;
}
