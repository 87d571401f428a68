// Writes reference/hooks: what each public hook takes and gives, read off its types and comments. Pages in hooks/ include it.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const project = at('../../../packages/react/tsconfig.json');
const entry = at('../../../packages/react/src/index.ts');

const { config } = ts.readConfigFile(project, ts.sys.readFile);
const { options } = ts.parseJsonConfigFileContent(
  { ...config, include: [entry] },
  ts.sys,
  at('../../../packages/react'),
);
const program = ts.createProgram([entry], options);
const checker = program.getTypeChecker();
const hooks = checker
  .getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(entry)))
  .filter(({ name }) => /^use[A-Z]/.test(name))
  .map((symbol) => checker.getAliasedSymbol(symbol).valueDeclaration);

const kebab = (name) => name.replaceAll(/(?=[A-Z])/g, '-').toLowerCase();
/** What Vue would take for an element is text, but in code. */
const plain = (text) => text.replaceAll(/(`[^`]*`)|</g, (_all, code) => code ?? '&lt;');
const cell = (text) =>
  plain(text)
    .replaceAll('|', '\\|')
    .replaceAll(/\s*\n\s*/g, ' ');

const textOf = (symbol) => {
  const said = ts.displayPartsToString(symbol.getDocumentationComment(checker));
  const fallback = symbol.getJsDocTags(checker).find(({ name }) => name === 'default');
  const value = fallback && ts.displayPartsToString(fallback.text);
  return [said, value && `Default: ${/^["\d\w]+$/.test(value) ? `\`${value}\`` : value}.`].filter(Boolean).join(' ');
};

function typeOf(symbol, place) {
  const type = checker.getTypeOfSymbolAtLocation(symbol, place);
  const flags = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope;
  return checker.typeToString(type, place, flags).replace(/ \| undefined$/, '');
}

function table(title, type, place) {
  const rows = checker.getPropertiesOfType(type).map((property) => {
    const written = typeOf(property, place);
    return `| \`${property.name}\` | ${written.length > 160 ? '' : cell(`\`${written}\``)} | ${cell(textOf(property))} |`;
  });
  return rows.length === 0 ? '' : `| ${title} | type | |\n|---|---|---|\n${rows.join('\n')}\n`;
}

const isObject = (type) =>
  (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0 && !checker.isArrayType(type);

/** Of a TanStack result, what it holds; of everything else, itself. */
function results(hook) {
  const type = checker.getReturnTypeOfSignature(checker.getSignatureFromDeclaration(hook));
  const data = type.aliasSymbol?.name.startsWith('Use') && type.aliasTypeArguments?.[0];
  if (!data) return table('gives', type, hook);
  const held = checker.getNonNullableType(data);
  const isNullable = held !== data;
  return `Gives a TanStack Query result: \`data\`, \`status\`, \`error\`, \`refetch()\` and the rest of it. \`data\` is undefined until
there is some${isNullable ? ', and null when there is nothing' : ''}; it holds:

${table('`data`', held, hook)}`;
}

function pageOf(hook) {
  const symbol = checker.getSymbolAtLocation(hook.name);
  const takes = hook.parameters.flatMap((parameter) => {
    const type = checker.getNonNullableType(checker.getTypeAtLocation(parameter));
    return isObject(type) && !ts.isTypeParameterDeclaration(parameter) ? table('takes', type, hook) : [];
  });
  const signature = hook
    .getText()
    .slice(0, hook.body.pos - hook.getStart())
    .trim()
    .replace('export function ', '');
  const said = ts.displayPartsToString(symbol.getDocumentationComment(checker));
  return [plain(said), `\`\`\`ts\n${signature}\n\`\`\``, ...takes, results(hook)].filter(Boolean).join('\n\n');
}

const folder = at('../reference/hooks/');
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
for (const hook of hooks) await writeFile(`${folder}${kebab(hook.name.text)}.md`, `${pageOf(hook)}\n`);

const pages = await Promise.all(
  (await readdir(at('../hooks'))).map((file) => readFile(at(`../hooks/${file}`), 'utf8')),
);
const unsaid = hooks.filter(({ name }) => !pages.some((page) => page.includes(`/${kebab(name.text)}.md-->`)));
if (unsaid.length > 0) throw new Error(`No page in hooks/ is about ${unsaid.map(({ name }) => name.text).join(', ')}.`);
