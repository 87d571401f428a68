import { spawnSync } from 'node:child_process';
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
const threats = (await readThreats()).filter(({ number }) => chosen.length === 0 || chosen.includes(number));

/** The first test that failed. A file that could not be loaded proves nothing, and says why. */
function runWithout({ number, tests }) {
  const report = join(folder, `${number}.json`);
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
    { cwd: root, env: { ...process.env, AUTUMN_DISARMED: number }, encoding: 'utf8' },
  );
  try {
    const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
    const failed = testResults.flatMap(({ assertionResults }) =>
      assertionResults.filter(({ status }) => status === 'failed').map(({ title }) => title),
    );
    const broken = testResults.find(({ assertionResults }) => assertionResults.length === 0)?.message;
    return { failed: failed[0], broken };
  } catch {
    throw new Error(`Without the defence of ${number} the tests could not be started:\n${stderr}`);
  }
}

const unproven = [];
for (const threat of threats) {
  const { failed, broken = 'every test passes' } = runWithout(threat);
  if (failed === undefined) unproven.push(threat.number);
  console.log(`${threat.number.padEnd(4)} ${failed ? `fails: ${failed.slice(0, 110)}` : `NOT PROVEN: ${broken}`}`);
}
rmSync(folder, { recursive: true });
console.log(
  `${threats.length - unproven.length} of ${threats.length} defences are missed by a test when they are gone.`,
);
process.exit(unproven.length === 0 ? 0 : 1);
