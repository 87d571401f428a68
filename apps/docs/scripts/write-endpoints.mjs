// Writes reference/endpoints.md from the contract: every endpoint, what may be repeated, and the example.
import { mkdir, writeFile } from 'node:fs/promises';
import { endpoints, isEndpoint } from '@autumn/core/contract';

const repeatOf = ({ repeat }) => (typeof repeat === 'function' ? 'depends on its params' : repeat);

const methods = Object.entries(endpoints).flatMap(([name, entry]) =>
  isEndpoint(entry)
    ? [[name, entry]]
    : Object.entries(entry).map(([method, endpoint]) => [`${name}.${method}`, endpoint]),
);

const rows = methods
  .toSorted(([left], [right]) => (left < right ? -1 : 1))
  .map(([name, endpoint]) => {
    const example = `autumn.${name}(${JSON.stringify(endpoint.example.params)})`.replaceAll('|', '\\|');
    return `| \`${name}\` | \`${endpoint.method} ${endpoint.path}\` | ${repeatOf(endpoint)} | \`${example}\` |`;
  });

const page = `# Endpoints

Read off the contract in \`packages/core/src/contract\`; this page is written when the docs are built. Params, results, units and
errors of a method stand in its comment, which an editor shows. What the kinds of repeat mean: [What is retried](../guide/retries).

| method | request | repeat | example |
|---|---|---|---|
${rows.join('\n')}
`;

const folder = new URL('../reference/', import.meta.url);
await mkdir(folder, { recursive: true });
await writeFile(new URL('endpoints.md', folder), page);
