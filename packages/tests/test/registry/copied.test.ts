import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildRegistry } from '@autumn/tooling/registry';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { repository } from '../support/running.ts';
import { writeItems } from './write-items.ts';

const execute = promisify(execFile);
const items = buildRegistry();
const doors = ['react', '@autumn/react', '@autumn/react/headless', '@autumn/react/styles.css'];

/** What a bundler's own types say of stylesheets. */
const stylesheets = "declare module '*.css';\n";
const settings = {
  extends: join(repository, 'tsconfig.base.json'),
  compilerOptions: { typeRoots: [join(repository, 'packages/tests/node_modules/@types')] },
  include: ['*.ts', '*.tsx'],
};

let folder: string;
beforeAll(async () => {
  folder = await writeItems({ 'styles.d.ts': stylesheets, 'tsconfig.json': JSON.stringify(settings) });
});
afterAll(() => rm(folder, { recursive: true }));

test.each(items)('$name needs what is public, and brings the rest', ({ files }) => {
  const targets = files.map(({ target }) => target);
  const imports = files
    .filter(({ target }) => !target.endsWith('.css'))
    .flatMap(({ content }) => [...content.matchAll(/^(?:import|\}).*?'([^']+)';$/gm)].map(([, from]) => from ?? ''));
  expect(imports.length).toBeGreaterThan(0);
  const neighbours = imports.filter((from) => !doors.includes(from));
  const isThere = (from: string) =>
    ['', '.ts', '.tsx'].some((end) => targets.includes(join('components/autumn', from + end)));
  expect(neighbours.filter((from) => !isThere(from))).toEqual([]);
});

test.each(items)('$name has rules of its own, and none for a class that nobody knows', ({ name, files }) => {
  const text = files.map(({ content }) => content).join('\n');
  const classes = new Set(
    [...text.matchAll(/\.((?:autumn|[a-z]+)(?:-[a-zA-Z]+)+)(?=[\s:),.[>])/g)].map(([, found]) => found),
  );
  const known = new RegExp(
    `^(autumn|${files.map(({ target }) => target.split('/').pop()?.split('.')[0]).join('|')})(-|$)`,
  );
  expect([...classes].filter((found) => !known.test(found ?? ''))).toEqual([]);
  expect(text).toContain(`:where(.${name}`);
});

test.each([
  ['TypeScript 6', 'typescript/bin/tsc'],
  ['TypeScript 7', 'ts7/bin/tsc'],
])('all of them together are typed, strictly, in %s', async (_, compiler) => {
  const args = [join(repository, 'packages/tooling/node_modules', compiler), '--project', folder];
  const { stdout } = await execute(process.execPath, args).catch((error: { stdout: string }) => error);
  expect(stdout).toBe('');
});
