import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';

/**
 * Prints "PASSED FAILED" for a JSON report of vitest and the exit code of the run that wrote it, and below it
 * what failed: a line each first, for readers who see the beginning only, then the messages.
 */
const [file, exitCode] = process.argv.slice(2);
const MESSAGE_LINES = 12;

const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;

function failures({ testResults }) {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const path = relative('.', name);
    const failed = assertionResults.filter((assertion) => assertion.status === 'failed');
    // A file that does not load has failed without a test that did.
    if (status === 'failed' && failed.length === 0) return [{ title: path, message }];
    return failed.map(({ fullName, failureMessages }) => ({
      title: `${path}: ${fullName}`,
      message: failureMessages.join('\n'),
    }));
  });
}

const title = report ? `the run ended with ${exitCode}` : 'no report: the run ended before its tests';
const failed = report ? failures(report) : [];
// Everything passed and the run did not: an unhandled error, or a build that broke before the tests.
if (failed.length === 0 && !(report && exitCode === '0')) failed.push({ title, message: '' });

console.log(`${report?.numPassedTests ?? 0} ${failed.length}`);
for (const { title } of failed) console.log(title);
for (const { title, message } of failed)
  console.log(`\n${title}\n${message.split('\n').slice(0, MESSAGE_LINES).join('\n')}`);
