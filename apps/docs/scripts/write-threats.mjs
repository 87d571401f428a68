// Writes reference/threats.md, the table that guide/threats.md includes, and reference/defences.md, the sources it links to.
import { mkdir, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { readThreats } from '@autumn/tooling/threats';

const threats = await readThreats();

const anchorOf = (file) =>
  file
    .replace(/^packages\//, '')
    .replace('/src/', '-')
    .replace(/\.ts$/, '')
    .replaceAll('/', '-');
const shortOf = (file) => file.replace(/^packages\//, '').replace('/src/', '/');
/** What a table or Vue would take for its own. */
const plain = (text) => text.replaceAll('|', '\\|').replaceAll('{{', '&#123;&#123;').replaceAll('<', '&lt;');

const rows = threats.map(({ number, threat, defence, sources, tests }) => {
  const links = sources.map((file) => `[\`${shortOf(file)}\`](../reference/defences#${anchorOf(file)})`);
  const proofs = tests.map(
    ({ title, file, line }) => `${plain(title)}<br><code title="${file}">${basename(file)}:${line}</code>`,
  );
  const cells = [
    `<span id="${number.toLowerCase()}">${number}</span>`,
    threat,
    `${defence}<br>${links.join('<br>')}`,
    proofs.join('<br>'),
  ];
  return `| ${cells.join(' | ')} |`;
});

const table = `| | threat | what stops it | proved by |
|---|---|---|---|
${rows.join('\n')}
`;

const files = [...new Set(threats.flatMap(({ sources }) => sources))].toSorted();
const sections = files.map((file) => {
  const numbers = threats.filter(({ sources }) => sources.includes(file)).map(({ number }) => number);
  const links = numbers.map((number) => `[${number}](../guide/threats#${number.toLowerCase()})`);
  return `## ${shortOf(file)} {#${anchorOf(file)}}

Against ${links.join(', ')}.

<<< @/../../${file}
`;
});

const page = `---
outline: false
---

# Defences

The sources that [the threats](../guide/threats) name as what stops them, as they are in this build: ${files.length} files.

${sections.join('\n')}`;

const folder = new URL('../reference/', import.meta.url);
await mkdir(folder, { recursive: true });
await writeFile(new URL('threats.md', folder), table);
await writeFile(new URL('defences.md', folder), page);
