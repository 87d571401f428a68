import { existsSync, readFileSync } from 'node:fs';
import { defineConfig } from 'tsdown';

interface Door {
  readonly '@autumn/source': string;
  readonly default: string;
}

interface Manifest {
  readonly name: string;
  readonly bin?: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, Door>>;
  /** What a package calls `#name`: one file per condition. */
  readonly imports?: Readonly<Record<string, Readonly<Record<string, Door>>>>;
}

/**
 * One setting for every package, run from the package's folder: what to build is read off the
 * `exports`, `imports` and `bin` of its package.json, so an entry is declared once.
 */
const manifest: Manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const entry: Record<string, string> = {};
const inside = Object.values(manifest.imports ?? {}).flatMap((byCondition) => Object.values(byCondition));
for (const target of [...Object.values(manifest.exports), ...inside]) {
  if (target.default.endsWith('.js')) entry[nameOf(target.default)] = target['@autumn/source'];
}
for (const path of Object.values(manifest.bin ?? {})) {
  const source = `src/${nameOf(path)}.ts`;
  if (existsSync(source)) entry[nameOf(path)] = source;
}

function nameOf(output: string): string {
  return output.replace('./dist/', '').replace(/\.js$/, '');
}

export default defineConfig({
  entry,
  format: 'esm',
  // Without it tsdown works from the folder of this file.
  cwd: process.cwd(),
  target: 'es2022',
  // Node's own modules are not looked for in a package that is a program; the rest runs anywhere.
  platform: manifest.bin ? 'node' : 'neutral',
  fixedExtension: false,
  // Chosen by who runs or bundles the package, not by who builds it.
  deps: { neverBundle: [/^#/] },
  dts: { sourcemap: true },
  sourcemap: true,
  // File by file, because bundling moves a component into a chunk without its "use client".
  unbundle: manifest.name === '@autumn/react',
  copy: ['src/styles.css', 'src/styles'].filter((path) => existsSync(path)),
  logLevel: 'warn',
});
