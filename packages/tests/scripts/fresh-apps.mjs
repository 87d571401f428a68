/**
 * What a new user has before the snippet of the page "Doors" comes in: packages from npm, the framework's own
 * files, where the session is, and how it is started. `PORT` is put in by whoever starts it.
 */
const node = (...packages) => ({ packages, start: ['node', 'server.js'] });

/** A command that a package installs. */
const tool = (name, ...args) => [`node_modules/.bin/${name}`, ...args];

const next = {
  packages: ['next@16', 'react@19', 'react-dom@19'],
  files: { 'jsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./*"] } } }' },
  start: tool('next', 'dev', '--hostname', '127.0.0.1', '--port', 'PORT'),
};

export const freshApps = {
  'Next.js, App Router': next,
  'Next.js, Pages Router': next,
  Express: node('express@5'),
  Fastify: node('fastify@5'),
  Hono: node('hono@4', '@hono/node-server'),
  Node: node(),
  SvelteKit: {
    packages: ['@sveltejs/kit@2', '@sveltejs/vite-plugin-svelte@6', 'svelte@5', 'vite@7'],
    files: {
      'vite.config.js': "import { sveltekit } from '@sveltejs/kit/vite';\nexport default { plugins: [sveltekit()] };\n",
      'svelte.config.js': 'export default {};\n',
      'src/app.html': '<!doctype html><html><head>%sveltekit.head%</head><body>%sveltekit.body%</body></html>\n',
    },
    session: 'src/lib/session.js',
    start: tool('vite', 'dev', '--host', '127.0.0.1', '--port', 'PORT'),
  },
  Astro: {
    packages: ['astro@5', '@astrojs/node@9'],
    files: {
      'astro.config.mjs':
        "import node from '@astrojs/node';\nexport default { adapter: node({ mode: 'standalone' }), devToolbar: { enabled: false } };\n",
    },
    session: 'src/session.js',
    start: tool('astro', 'dev', '--host', '127.0.0.1', '--port', 'PORT'),
  },
  'TanStack Start': {
    // From 1.132 on: of `@1`, npm on Node 20 takes 1.131, the last that does not ask for Node 22, and it has no such routes.
    packages: [
      ...['@tanstack/react-start@^1.132', '@tanstack/react-router@^1.132', 'react@19', 'react-dom@19'],
      ...['vite@8', '@vitejs/plugin-react@6'],
    ],
    files: {
      'vite.config.js':
        "import { tanstackStart } from '@tanstack/react-start/plugin/vite';\nimport react from '@vitejs/plugin-react';\nexport default { plugins: [tanstackStart(), react()] };\n",
      'src/router.js':
        "import { createRouter } from '@tanstack/react-router';\nimport { routeTree } from './routeTree.gen';\nexport const getRouter = () => createRouter({ routeTree });\n",
      'src/routes/__root.jsx':
        "import { createRootRoute } from '@tanstack/react-router';\nexport const Route = createRootRoute();\n",
    },
    session: 'src/session.js',
    start: tool('vite', 'dev', '--host', '127.0.0.1', '--port', 'PORT'),
  },
  Bun: { packages: ['bun@1'], start: tool('bun', 'server.js') },
  Deno: { packages: ['deno@2'], start: tool('deno', 'run', '--allow-all', 'server.js') },
};

/** The one change to a snippet: a free port of this machine alone instead of 3000. */
export const placed = (code, port) =>
  code
    .replace('.listen(3000)', `.listen(${port}, '127.0.0.1')`)
    .replace('port: 3000', `port: ${port}, host: '127.0.0.1', hostname: '127.0.0.1'`)
    .replace('Bun.serve({', `Bun.serve({ port: ${port}, hostname: '127.0.0.1',`)
    .replace('Deno.serve(', `Deno.serve({ port: ${port}, hostname: '127.0.0.1' }, `);
