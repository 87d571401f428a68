import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readThreats } from '@autumn/tooling/threats';

/**
 * Takes the defence of each threat away, one after the other and in memory, and expects a test of that threat
 * to fail: `node packages/tests/scripts/disarm.mjs [NUMBER…]`.
 */
const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'autumn-disarm-'));
const chosen = process.argv.slice(2);
const list = JSON.parse(readFileSync(`${root}packages/tests/test/threats/disarmed.json`, 'utf8'));
const threats = (await readThreats()).filter(({ number }) => chosen.length === 0 || chosen.includes(number));
const trials = threats.flatMap(({ number, tests }) => list[number].map((disarmed) => ({ number, tests, disarmed })));

/** The first test that failed. A file that could not be loaded proves nothing, and says why. */
function runWithout({ number, tests, disarmed }) {
  const report = join(folder, `${randomUUID()}.json`);
  const files = [...new Set(tests.map(({ file }) => file))];
  const options = [
    '--config',
    'packages/tooling/vitest.disarmed.config.ts',
    '--reporter',
    'json',
    '--outputFile',
    report,
  ];
  const { stderr } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', ...options, '--bail', '1', '-t', `\\b${number}\\b`, ...files],
    { cwd: root, env: { ...process.env, AUTUMN_DISARMED: JSON.stringify(disarmed) }, encoding: 'utf8' },
  );
  try {
    const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
    const failed = testResults.flatMap(({ assertionResults }) =>
      assertionResults.filter(({ status }) => status === 'failed').map(({ title }) => title),
    );
    const broken = testResults.find(({ assertionResults }) => assertionResults.length === 0)?.message;
    return { failed: failed[0], broken };
  } catch {
    throw new Error(`Without ${disarmed.find} the tests could not be started:\n${stderr}`);
  }
}

let proven = 0;
for (const trial of trials) {
  const { failed, broken = 'every test passes' } = runWithout(trial);
  if (failed !== undefined) proven += 1;
  const { number, disarmed } = trial;
  console.log(`${number} without \`${disarmed.find}\` in ${disarmed.file}`);
  console.log(`    ${failed === undefined ? `NOT PROVEN: ${broken}` : `fails: ${failed}`}`);
}
rmSync(folder, { recursive: true });
console.log(`${proven} of ${trials.length} defences are missed by a test when they are gone.`);
process.exitCode = proven === trials.length ? 0 : 1;
