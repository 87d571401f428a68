import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { unlayer } from '../../tooling/unlayer.mjs';

/** Writes the stylesheet as one file, so that a page without a bundler loads one file too; and the themes beside it. */
const source = new URL('../src/', import.meta.url);
const target = new URL('../dist/', import.meta.url);
const sheet = readFileSync(new URL('styles.css', source), 'utf8');
const whole = sheet.replaceAll(/@import ["'](.+?)["'];\n/g, (_line, path) =>
  readFileSync(new URL(path, source), 'utf8'),
);
if (whole.includes('@import')) throw new Error('An @import of src/styles.css was not understood.');
writeFileSync(new URL('styles.css', target), whole);
writeFileSync(new URL('styles.unlayered.css', target), unlayer(whole));
cpSync(new URL('themes', source), new URL('themes', target), { recursive: true });
