import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The gallery, server rendering and hydration on the oldest React that the kit runs on, installed into a folder of its own. */
const version = '18.3.1';
const root = fileURLToPath(new URL('../../..', import.meta.url));
const place = mkdtempSync(join(tmpdir(), 'react-18-'));
writeFileSync(join(place, 'package.json'), '{ "private": true }');

const run = (command, args, options) => spawnSync(command, args, { stdio: 'inherit', ...options }).status ?? 1;
const install = ['install', '--no-audit', '--no-fund', `react@${version}`, `react-dom@${version}`];
const tests = ['run', '--root', '.', '--config', 'packages/tooling/vitest.config.ts', 'packages/tests/test/gallery'];
const env = { ...process.env, REACT_FOLDER: join(place, 'node_modules'), REACT_VERSION: version };
process.exitCode = run('npm', install, { cwd: place }) || run('node_modules/.bin/vitest', tests, { cwd: root, env });
rmSync(place, { recursive: true });
