import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { unpackChromium } from './unpack-chromium.mjs';

/** Quiet, and without the background connections that a closed network refuses one by one. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
];

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** @returns {Promise<import('./browser.d.mts').BrowserLaunch>} */
export async function findBrowser() {
  const args = process.getuid?.() === 0 ? [...quiet, '--no-sandbox'] : quiet;
  const env = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== undefined));
  const installed = process.env.CHROMIUM_PATH ?? findOnPath();
  if (installed) return { executablePath: installed, args, env };
  const unpacked = await unpackChromium();
  return { executablePath: unpacked.executablePath, args, env: { ...env, ...unpacked.env } };
}

function findOnPath() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
