import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { readNumberedTests } from './numbered-tests.mjs';

export { testsOf } from './numbered-tests.mjs';

const repository = new URL('../../', import.meta.url);
const list = new URL('packages/tests/test/threats/threats.json', repository);

/** @returns {Promise<import('./threats.d.mts').ProvenThreat[]>} */
export async function readThreats() {
  const threats = JSON.parse(await readFile(list, 'utf8'));
  const isThere = (file) => existsSync(new URL(file, repository));
  return proveThreats(threats, await readNumberedTests(), isThere);
}

/** @type {typeof import('./threats.d.mts').proveThreats} */
export function proveThreats(threats, tests, isThere) {
  const known = new Set(threats.map(({ number }) => number));
  const proven = threats.map((threat) => ({
    ...threat,
    tests: tests.filter(({ numbers }) => numbers.includes(threat.number)),
  }));
  const problems = [
    ...threats.flatMap(({ number }, index) =>
      threats.findIndex((other) => other.number === number) < index ? `${number} stands there twice.` : [],
    ),
    ...proven.flatMap(({ number, tests: proofs }) => (proofs.length === 0 ? `${number} has no test.` : [])),
    ...threats.flatMap(({ number, sources }) => (sources.length === 0 ? `${number} names no source.` : [])),
    ...threats.flatMap(({ number, sources }) =>
      sources.flatMap((file) => (isThere(file) ? [] : `${number} names ${file}, which does not exist.`)),
    ),
    ...tests.flatMap(({ numbers, file, line }) =>
      numbers.flatMap((number) => (known.has(number) ? [] : `${file}:${line} is about ${number}, which is no threat.`)),
    ),
    ...tests.flatMap(({ runsAlways, file, line }) => (runsAlways ? [] : `${file}:${line} does not always run.`)),
  ];
  if (problems.length > 0) throw new Error(`packages/tests/test/threats/threats.json:\n${problems.join('\n')}`);
  return proven;
}
