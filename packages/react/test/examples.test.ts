import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const packageRoot = resolve('packages/react');
const entries = ['index', 'testing/index', 'locales/index'].map((name) => `${packageRoot}/src/${name}.ts`);
const examplesFile = `${packageRoot}/test/every-example.tsx`;

const { config } = ts.readConfigFile(`${packageRoot}/tsconfig.json`, ts.sys.readFile);
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, packageRoot);
options.noUnusedLocals = false;
options.noImplicitReturns = false;

interface Public {
  readonly name: string;
  readonly examples: readonly string[];
}

/** Everything that can be called or rendered, with the examples of its comment. */
function publicValues(): (Public & { readonly entry: string })[] {
  const program = ts.createProgram(entries, options);
  const checker = program.getTypeChecker();
  return entries.flatMap((entry) => {
    const source = program.getSourceFile(entry);
    const exported = source && checker.getExportsOfModule(checker.getSymbolAtLocation(source) as ts.Symbol);
    return (exported ?? []).flatMap((symbol) => {
      const real = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
      if (!(real.flags & ts.SymbolFlags.Value)) return [];
      const tags = real.getJsDocTags(checker).filter(({ name }) => name === 'example');
      return { name: symbol.name, entry, examples: tags.map(({ text }) => ts.displayPartsToString(text)) };
    });
  });
}

/** In a function of its own. What is shortened by "…" is no program. */
const asProgram = ({ name, examples }: Public): string =>
  examples
    .filter((example) => !example.includes('…'))
    .map((example) => `export async function of_${name}() {\n${example.replaceAll(/^(?=<\w)/gm, ';')}\n}`)
    .join('\n');

/** A name that the package does not have is the reader's own, such as `user`. */
const ofTheReader = new Set([2304, 18004]);

test('everything public has an example, and each of them compiles', { timeout: 60_000 }, () => {
  const values = publicValues();
  expect(values.length).toBeGreaterThan(40);
  expect(values.filter(({ examples }) => examples.length === 0).map(({ name }) => name)).toEqual([]);

  const imports = entries.map((entry) => {
    const names = values.filter((value) => value.entry === entry).map(({ name }) => name);
    return `import { ${names.join(', ')} } from '${entry}';`;
  });
  const code = [...imports, ...values.map(asProgram)].join('\n');
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  host.fileExists = (path) => path === examplesFile || fileExists(path);
  host.readFile = (path) => (path === examplesFile ? code : readFile(path));
  host.getSourceFile = (path, languageVersion) => {
    const text = path === examplesFile ? code : ts.sys.fileExists(path) ? readFileSync(path, 'utf8') : undefined;
    return text === undefined ? undefined : ts.createSourceFile(path, text, languageVersion, true);
  };
  const program = ts.createProgram([examplesFile], options, host);
  const source = program.getSourceFile(examplesFile);
  const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
  const problems = found
    .filter((problem) => !ofTheReader.has(problem.code))
    .map(({ code: number, messageText, start = 0 }) => {
      const line = code.slice(code.lastIndexOf('\n', start) + 1, code.indexOf('\n', start));
      return `${number} ${ts.flattenDiagnosticMessageText(messageText, ' ')} in: ${line.trim()}`;
    });
  expect(problems).toEqual([]);
});
