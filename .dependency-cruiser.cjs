const { readFileSync } = require('node:fs');

/** The source files behind a package's exports: the only doors that others may use. */
function doorsOf(name) {
  const manifest = JSON.parse(readFileSync(`${__dirname}/packages/${name}/package.json`, 'utf8'));
  // What a build writes has no source, and nothing in it to import.
  const sources = Object.values(manifest.exports).flatMap((door) => door['@autumn/source'] ?? []);
  return sources.map((source) => source.replace('./', `packages/${name}/`));
}

const doors = ['core', 'server', 'react', 'sandbox'].flatMap(doorsOf);
const exactly = (path) => `^${path.replaceAll('.', '[.]')}$`;
const core = (...rooms) => `^packages/core/src/(${rooms.join('|')})(/|[.]ts$)`;

function forbid(name, comment, from, to) {
  return { name, severity: 'error', comment, from, to };
}

/** A room of a package's sources may reach itself and the rooms named, and nothing else of that package. */
function only(name, comment, pack, room, ...others) {
  const allowed = [room, ...others].map((path) => `^packages/${pack}/src/${path}(/|[.]tsx?$)`);
  return forbid(name, comment, { path: allowed[0] }, { path: `^packages/${pack}/src/`, pathNot: allowed });
}

module.exports = {
  forbidden: [
    forbid('no-cycles', 'Two files that need each other are one file, or three.', {}, { circular: true }),
    forbid('no-unresolved', 'What is imported exists.', {}, { couldNotResolve: true }),
    forbid(
      'no-deep-imports',
      'A package is entered through its exports.',
      { path: '^(packages|apps)/([^/]+)/' },
      { path: '^packages/[^/]+/', pathNot: ['^$1/$2/', '^packages/tooling/', ...doors.map(exactly)] },
    ),

    forbid(
      'core-alone',
      'core imports no sibling.',
      { path: '^packages/core/' },
      { path: '^(packages/(?!core/)|apps/)' },
    ),
    forbid(
      'server-and-sandbox-know-core',
      'The server and the sandbox know only core.',
      { path: '^packages/(server|sandbox)/src/' },
      { path: '^(packages|apps)/', pathNot: '^packages/($1|core)/' },
    ),
    forbid(
      'react-knows-core',
      'react never imports the server or the sandbox; only its tests do.',
      { path: '^packages/react/src/' },
      { path: '^(packages|apps)/', pathNot: '^packages/(react|core)/' },
    ),
    forbid(
      'react-values',
      'A browser gets errors and access from core; anything else brings zod or ky along.',
      { path: '^packages/react/src/' },
      {
        path: '^packages/core/',
        pathNot: ['^packages/core/src/errors[.]ts$', '^packages/core/src/access/'],
        dependencyTypesNot: ['type-only'],
      },
    ),
    forbid(
      'end-of-the-line',
      'Nothing imports the tests or the apps.',
      { path: '^(packages|apps)/([^/]+)/' },
      { path: '^(packages/tests|apps)/', pathNot: '^$1/$2/' },
    ),

    only('core-schemas', 'Schemas say what things are, and know nothing else.', 'core', 'schemas'),
    only(
      'core-contract',
      'The contract says what can be asked: schemas and nothing else.',
      'core',
      'contract',
      'schemas',
    ),
    only('core-wire', 'The wire knows values and bytes, not who sends them.', 'core', 'wire', 'errors', 'schemas'),
    only('core-errors', 'Errors are the one thing that everything else may use.', 'core', 'errors'),
    only(
      'core-transport',
      'The transport is told what to send.',
      'core',
      'transport',
      'wire',
      'errors',
      'contract',
      'schemas',
    ),
    forbid(
      'core-access-is-pure',
      'access is 1 kB in a browser: types of schemas, and no value but its own.',
      { path: core('access') },
      { path: ['^packages/core/src/', 'node_modules'], pathNot: core('access'), dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'no-io-in-the-contract',
      'Schemas, contract and wire do no I/O.',
      { path: core('schemas', 'contract', 'wire', 'access', 'browser') },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'ky-in-the-transport',
      'One place sends requests.',
      { path: '^packages/[^/]+/src/', pathNot: core('transport') },
      { path: 'node_modules/ky2?/' },
    ),
    forbid(
      'zod-mini',
      'Every schema of classic zod carries every method: four times the weight on the edge.',
      { path: '^packages/[^/]+/src/' },
      { path: 'node_modules/zod/index[.]' },
    ),
    forbid(
      'engine-is-pure',
      'Billing as pure functions: no I/O, no server, no store.',
      { path: '^packages/sandbox/src/engine/' },
      { path: '^(packages/sandbox/src/(?!engine/|api-error[.]ts)|node:)', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'engine-does-no-io',
      'The engine asks nobody.',
      { path: '^packages/sandbox/src/engine/' },
      { dependencyTypes: ['core'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|[.]next|[.]vitepress|coverage)/|routeTree[.]gen' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@autumn/source', 'import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.jsx', '.cjs', '.d.ts', '.d.mts', '.json', '.css'],
    },
  },
};
