import { existsSync, readFileSync } from 'node:fs';

/** Prints "PASSED FAILED" for a JSON report of vitest and the exit code of the run that wrote it. */
const [file, exitCode] = process.argv.slice(2);

function count() {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(file, 'utf8'));
  // A file that does not load has failed without a test that did.
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  ).length;
  return { passed: numPassedTests, failed: numFailedTests + broken };
}

const { passed, failed } = count();
// Everything passed and the run did not: an unhandled error, or a build that broke before the tests.
console.log(passed, failed === 0 && exitCode !== '0' ? 1 : failed);
