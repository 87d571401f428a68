import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildRegistry } from '@autumn/tooling/registry';
import { build, pack, run } from './packed.mjs';

/**
 * Somebody copies every item of the registry: a fresh Vite app with the packed packages, shadcn's own CLI, then the
 * compiler and the bundler. Of the internet it needs npm.
 */

const shadcn = '4.23.0';
const packages = [
  ...['react@19', 'react-dom@19', '@tanstack/react-query@5', 'vite@8', '@vitejs/plugin-react@6', `shadcn@${shadcn}`],
  ...['typescript@6', '@types/react@19', '@types/react-dom@19'],
];

const aliases = { components: '@/components', ui: '@/components/ui', lib: '@/lib', utils: '@/lib/utils' };
const compilerOptions = {
  ...{ target: 'es2022', lib: ['es2022', 'dom', 'dom.iterable'], module: 'esnext', moduleResolution: 'bundler' },
  ...{ jsx: 'react-jsx', strict: true, noUnusedLocals: true, noUnusedParameters: true, verbatimModuleSyntax: true },
  ...{ noEmit: true, skipLibCheck: true, types: ['vite/client'], paths: { '@/*': ['./src/*'] } },
};
const app = {
  'package.json': '{ "private": true, "type": "module" }',
  'index.html': '<!doctype html><div id="root"></div><script type="module" src="/src/main.tsx"></script>',
  'vite.config.ts': "import react from '@vitejs/plugin-react';\nexport default { plugins: [react()] };\n",
  'tsconfig.json': JSON.stringify({ compilerOptions, include: ['src'] }),
  'components.json': JSON.stringify({
    ...{ style: 'new-york', rsc: true, tsx: true, aliases },
    tailwind: { config: '', css: 'src/index.css', baseColor: 'neutral', cssVariables: true },
  }),
  'src/index.css': '',
};

const items = buildRegistry();
const nameOf = ({ title }) => title.replaceAll(' ', '');

/** A page that takes all of them, so that the bundler does too. */
const main = `import { AutumnProvider } from '@autumn/react';
import { createRoot } from 'react-dom/client';
${items.map((item) => `import { ${nameOf(item)} } from './components/autumn/${item.name}';`).join('\n')}

const copied = { ${items.map(nameOf).join(', ')} };
createRoot(document.querySelector('#root')!).render(
  <AutumnProvider identity={null}>
    <BillingPage />
    {Object.keys(copied).join()}
  </AutumnProvider>,
);
`;

/** What the CLI asks its own site for, to colour components that name shadcn's colours; ours name none. */
const colours = { inlineColors: { light: {}, dark: {} }, cssVars: {}, inlineColorsTemplate: '', cssVarsTemplate: '' };

const registry = createServer(({ url }, response) => {
  const item = items.find(({ name }) => url === `/r/${name}.json`);
  const answer = item ?? (url === '/r/colors/neutral.json' ? colours : null);
  response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
});
await new Promise((resolve) => registry.listen(0, '127.0.0.1', resolve));
const address = `http://127.0.0.1:${registry.address().port}/r`;

/** The CLI takes away a comment that a file begins with. */
const bare = (text) => text.replace(/^\/\*\*.*?\*\//s, '').trim();

await build('react');
const folder = await mkdtemp(join(tmpdir(), 'autumn-registry-'));
try {
  for (const [path, text] of Object.entries(app)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const tarballs = [await pack('core', folder), await pack('react', folder)];
  await run('npm', ['install', '--no-audit', '--no-fund', ...tarballs, ...packages], folder);

  const { registryItemSchema } = await import(join(folder, 'node_modules/shadcn/dist/schema/index.js'));
  for (const item of items) registryItemSchema.parse(item);
  const addresses = items.map(({ name }) => `${address}/${name}.json`);
  await run('node_modules/.bin/shadcn', ['add', '--yes', ...addresses], folder, { REGISTRY_URL: address });

  const targets = new Map(items.flatMap(({ files }) => files.map(({ target, content }) => [target, content])));
  for (const [target, content] of targets) {
    const copied = await readFile(join(folder, 'src', target), 'utf8');
    if (bare(copied) !== bare(content)) throw new Error(`The CLI has changed ${target}:\n${copied}`);
  }
  await writeFile(join(folder, 'src/main.tsx'), main);
  await run('node_modules/.bin/tsc', ['--noEmit'], folder);
  await run('node_modules/.bin/vite', ['build'], folder);
  console.log(`${items.length} items, ${targets.size} files: copied by shadcn ${shadcn}, typed and bundled`);
} finally {
  registry.close();
  await rm(folder, { recursive: true });
}
