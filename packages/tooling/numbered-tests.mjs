import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const packages = fileURLToPath(new URL('..', import.meta.url));

/** `S1, S3: title` and `T01 title`. */
const numbered = /^((?:S|T)\d{1,2}(?:, (?:S|T)\d{1,2})*):? (.+)$/;

/** What is skipped or only sometimes run proves nothing. */
const alwaysRun = /^test(?:\.each)?$/;

/** @returns {Promise<import('./threats.d.mts').NumberedTest[]>} */
export async function readNumberedTests() {
  const tests = [];
  for (const name of (await readdir(packages)).toSorted()) {
    for (const file of await testFiles(`${name}/test`)) {
      const text = await readFile(`${packages}${file}`, 'utf8');
      tests.push(...testsOf(`packages/${file}`, text));
    }
  }
  return tests;
}

async function testFiles(folder) {
  try {
    const files = await readdir(`${packages}${folder}`, { recursive: true });
    return files
      .filter((file) => /\.test\.tsx?$/.test(file))
      .map((file) => `${folder}/${file}`)
      .toSorted();
  } catch {
    // A package without tests of its own.
    return [];
  }
}

/** @type {typeof import('./threats.d.mts').testsOf} */
export function testsOf(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  const tests = [];
  const visit = (node) => {
    const [title] = ts.isCallExpression(node) ? node.arguments : [];
    const [, numbers, words] = (title && ts.isStringLiteralLike(title) && numbered.exec(title.text)) || [];
    if (numbers !== undefined) {
      tests.push({
        numbers: numbers.split(', '),
        title: words.replaceAll(/%[a-z]|\$\w+/g, '…'),
        file,
        line: source.getLineAndCharacterOfPosition(title.getStart(source)).line + 1,
        runsAlways: alwaysRun.test(calleeOf(node).getText(source)),
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return tests;
}

/** `test.each` of `test.each(cases)('title', run)`. */
const calleeOf = ({ expression }) => (ts.isCallExpression(expression) ? expression.expression : expression);
