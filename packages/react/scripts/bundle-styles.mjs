import { readFileSync, writeFileSync } from 'node:fs';

/** Writes the stylesheet as one file, so that a page without a bundler loads one file too. */
const source = new URL('../src/', import.meta.url);
const sheet = readFileSync(new URL('styles.css', source), 'utf8');
const whole = sheet.replaceAll(/@import ["'](.+?)["'];\n/g, (_line, path) =>
  readFileSync(new URL(path, source), 'utf8'),
);
if (whole.includes('@import')) throw new Error('An @import of src/styles.css was not understood.');
writeFileSync(new URL('../dist/styles.css', import.meta.url), whole);
