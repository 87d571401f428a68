// Writes reference/endpoints.md from the contract and from the list of what the API is described to do.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { endpoints, exampleOf, isEndpoint } from '@autumn/core/contract';

const repeatOf = ({ repeat }) => (typeof repeat === 'function' ? 'depends on its params' : repeat);

const methods = Object.entries(endpoints).flatMap(([name, entry]) =>
  isEndpoint(entry)
    ? [[name, entry]]
    : Object.entries(entry).map(([method, endpoint]) => [`${name}.${method}`, endpoint]),
);

const tests = new URL('../../../packages/tests/test/surface/', import.meta.url);
const described = JSON.parse(await readFile(new URL('described.json', tests), 'utf8'));
const uses = (await readFile(new URL('methods.ts', tests), 'utf8')).split('\n');

/** Where a method is used in `methods.ts`; the compiler sees to it that each is. */
const lineOf = (name) => uses.findIndex((line) => line.startsWith(`  ${name}:`) || line.startsWith(`  '${name}':`)) + 1;

const rows = methods
  .toSorted(([left], [right]) => (left < right ? -1 : 1))
  .map(([name, endpoint]) => {
    const { section, seed } = described.find(({ method }) => method === name) ?? {};
    const line = lineOf(name);
    if (section === undefined || line === 0) throw new Error(`${name} is not described, or has no test.`);
    const example = `autumn.${name}(${JSON.stringify(exampleOf(endpoint).params)})`.replaceAll('|', '\\|');
    const cells = [
      `\`${name}\``,
      `\`${endpoint.method} ${endpoint.path}\``,
      `§${section}`,
      seed ? `\`${seed}\`` : '',
      repeatOf(endpoint),
      `\`methods.ts:${line}\``,
      `\`${example}\``,
    ];
    return `| ${cells.join(' | ')} |`;
  });

const absent = described
  .filter((row) => row.absent)
  .map(({ request, section, absent }) => `| \`${request}\` | §${section} | ${absent} |`);

const page = `# Endpoints

Read off the contract in \`packages/core/src/contract\`; this page is written when the docs are built. Params, results, units and
errors of a method stand in its comment, which an editor shows. What the kinds of repeat mean: [What is retried](../guide/retries).
The section is that of the API's description, the first client is the API's own of 2025 (Python names). Each method is used once
against the sandbox in \`packages/tests/test/surface\`, at the line given.

| method | request | section | first client | repeat | test | example |
|---|---|---|---|---|---|---|
${rows.join('\n')}

Lists that come in pages can be walked: \`customers.each()\`, \`customers.eachFound()\` and \`events.each()\`.

## What is not here

| request | section | because |
|---|---|---|
${absent.join('\n')}
`;

const folder = new URL('../reference/', import.meta.url);
await mkdir(folder, { recursive: true });
await writeFile(new URL('endpoints.md', folder), page);
