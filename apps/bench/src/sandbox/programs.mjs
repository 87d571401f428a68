import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));

/** What is measured, and what it is measured against. Both print their address when they listen. */
export const programs = {
  sandbox: [
    path('../../../../packages/sandbox/dist/bin.js'),
    '--port',
    '0',
    '--quiet',
    '--catalog',
    path('catalog.json'),
  ],
  bare: [path('bare.mjs')],
};

/** Starts a program, and answers with its address once it has printed it. */
export async function start(args) {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const url = await new Promise((resolve, reject) => {
    child.stdout.once('data', (line) => resolve(String(line).trim()));
    child.once('exit', (code) => reject(new Error(`${args[0]} ended with ${code}.`)));
  });
  return {
    url,
    stop: () => {
      child.kill();
      return ended;
    },
  };
}

/** Runs a script to its end, and answers with the JSON that it prints. */
export async function measure(script, ...args) {
  const child = spawn(process.execPath, ['--expose-gc', path(script), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  for await (const chunk of child.stdout) printed += chunk;
  return JSON.parse(printed);
}
