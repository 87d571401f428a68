// Writes public/r: the components as a shadcn registry, one file for each and a list of all; and that list as a table.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { buildRegistry } from '@autumn/tooling/registry';

const folder = new URL('../public/r/', import.meta.url);
const write = (name, value) => writeFile(new URL(`${name}.json`, folder), `${JSON.stringify(value, null, 2)}\n`);

const items = buildRegistry();
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
for (const item of items) await write(item.name, item);

const listed = items.map(({ $schema: _, files, ...item }) => ({
  ...item,
  files: files.map(({ content: _content, ...file }) => file),
}));
await write('registry', {
  $schema: 'https://ui.shadcn.com/schema/registry.json',
  name: 'autumn',
  homepage: '/guide/own-the-code',
  items: listed,
});

const rows = items.map(({ name, description, files }) => {
  const brought = files.map(({ path }) => `\`${path.replace('autumn/', '')}\``).join(', ');
  return `| [\`${name}\`](/r/${name}.json){target="_self"} | ${description}<br>${brought} |`;
});
await mkdir(new URL('../reference/', import.meta.url), { recursive: true });
await writeFile(new URL('../reference/registry.md', import.meta.url), `${rows.join('\n')}\n`);
