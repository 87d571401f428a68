import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { snippets } from '../../scripts/snippet.mjs';
import { repository } from '../support/running.ts';

/** Where the files stand that the other tests build and run. */
const folders = {
  rendering: {
    'Next.js': 'next-doors',
    'A gate in a server component': 'next-doors',
    'Vite: the server': 'vite-app',
    'Vite: the app': 'vite-app',
    'Vite: the browser': 'vite-app',
    'TanStack Start': 'start-app',
    Suspense: 'next-doors',
  },
  doors: { 'TanStack Start': 'start-app' },
};

const cases = Object.entries(folders).flatMap(([page, headings]) =>
  Object.entries(headings).map(([heading, folder]) => ({ page, heading, folder })),
);

test.each(cases)(
  'the lines under “$heading” of the page $page are those that run',
  async ({ page, heading, folder }) => {
    const [, path = '', code] = /^\/\/ (\S+)\n([\s\S]*)$/.exec(snippets(page).get(heading) ?? '') ?? [];
    expect(code).toBe(await readFile(join(repository, 'packages/tests/fixtures', folder, path), 'utf8'));
  },
);

test('no snippet of the page on rendering goes without running', () => {
  const withPath = [...snippets('rendering')].filter(([, code]) => code.startsWith('// ')).map(([heading]) => heading);
  expect(withPath).toEqual(Object.keys(folders.rendering));
});
