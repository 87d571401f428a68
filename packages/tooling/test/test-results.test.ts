import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const script = fileURLToPath(new URL('../scripts/test-results.mjs', import.meta.url));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'autumn-results-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What `.ci/run` reads of a run: its numbers, then what failed. */
function results(report: object | undefined, exitCode: number) {
  const file = join(folder, 'tests.json');
  if (report) writeFileSync(file, JSON.stringify(report));
  const [numbers, ...lines] = execFileSync(process.execPath, [script, file, String(exitCode)], {
    encoding: 'utf8',
  }).split('\n');
  return { numbers, lines };
}

const passed = { status: 'passed', assertionResults: [{ status: 'passed', fullName: 'works', failureMessages: [] }] };

describe('what CI prints of a test run', () => {
  it('counts what passed, and names nothing', () => {
    expect(results({ numPassedTests: 1, testResults: [{ name: resolve('a.test.ts'), ...passed }] }, 0)).toEqual({
      numbers: '1 0',
      lines: [''],
    });
  });

  it('names each failed test in a line before any message', () => {
    const failed = (fullName: string) => ({
      status: 'failed',
      fullName,
      failureMessages: [`${fullName} is off\n at x`],
    });
    const report = {
      numPassedTests: 0,
      testResults: [{ name: resolve('a.test.ts'), status: 'failed', assertionResults: [failed('one'), failed('two')] }],
    };

    const { numbers, lines } = results(report, 1);

    expect(numbers).toBe('0 2');
    expect(lines.slice(0, 5)).toEqual(['a.test.ts: one', 'a.test.ts: two', '', 'a.test.ts: one', 'one is off']);
  });

  it('counts a file that does not load', () => {
    const broken = { name: resolve('a.test.ts'), status: 'failed', message: 'cannot find it', assertionResults: [] };

    const { numbers, lines } = results({ numPassedTests: 0, testResults: [broken] }, 1);

    expect(numbers).toBe('0 1');
    expect(lines).toContain('cannot find it');
  });

  it('counts a run that ended badly though each test passed', () => {
    const unhandled = results({ numPassedTests: 1, testResults: [{ name: resolve('a.test.ts'), ...passed }] }, 1);
    expect(unhandled.numbers).toBe('1 1');
  });

  it('counts a run that never began', () => {
    const none = results(undefined, 1);
    expect(none.numbers).toBe('0 1');
    expect(none.lines[0]).toContain('no report');
  });
});
