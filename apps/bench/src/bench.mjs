import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** What each entry of each package weighs as built: its own files, without dependencies, not minified. */
const packages = fileURLToPath(new URL('../../../packages/', import.meta.url));
const imported = /(?:^|[\s;])(?:@?import|export)\s*(?:[^'"()]*?\sfrom\s*)?['"](\.[^'"]+)['"]/g;

function filesOf(entry, seen = new Set()) {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  for (const [, path] of readFileSync(entry, 'utf8').matchAll(imported)) filesOf(resolve(dirname(entry), path), seen);
  return seen;
}

function weigh(name, entry) {
  const files = [...filesOf(entry)];
  const text = Buffer.concat(files.map((file) => readFileSync(file)));
  return {
    name,
    files: files.length,
    bytes: text.length,
    gzip: gzipSync(text).length,
    brotli: brotliCompressSync(text).length,
  };
}

const rows = ['core', 'server', 'react', 'sandbox'].flatMap((name) => {
  const { exports } = JSON.parse(readFileSync(join(packages, name, 'package.json'), 'utf8'));
  // A door with a star is a folder of files that are taken one by one.
  const doors = Object.entries(exports).filter(([door]) => !door.includes('*'));
  return doors.map(([door, { default: path }]) => {
    const entry = join(packages, name, path);
    if (!existsSync(entry)) throw new Error(`${entry} is missing. Build first: npx -y pnpm@12.21.0 bench does.`);
    return weigh(`@autumn/${join(name, door)}`, entry);
  });
});

const whole = rows.find(({ name }) => name === '@autumn/core').gzip;
console.table(
  Object.fromEntries(
    rows.map(({ name, ...row }) => [name, { ...row, 'gzip ÷ core': Number((row.gzip / whole).toFixed(2)) }]),
  ),
);
