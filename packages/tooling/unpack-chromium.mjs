import { execFile } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createBrotliDecompress } from 'node:zlib';

// The package's own unpacker writes to fixed paths in /tmp: two runs at once would start half a browser.
const source = dirname(dirname(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium')))));
const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
const cache = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url));
const home = join(cache, `chromium-${version}`);

/** Unpacks the npm package's Chromium with its libraries and fonts, once per checkout. */
export async function unpackChromium() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chromium found. Install one, or set CHROMIUM_PATH: the packaged one is for Linux on x64.');
  }
  if (!existsSync(home)) await unpackOnce();
  return {
    executablePath: join(home, 'chromium'),
    env: {
      FONTCONFIG_FILE: join(home, 'fonts.conf'),
      LD_LIBRARY_PATH: [join(home, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
    },
  };
}

/** A rename is all or nothing, so whoever sees the folder sees all of it. */
async function unpackOnce() {
  await mkdir(cache, { recursive: true });
  const draft = await mkdtemp(`${home}-`);
  try {
    await Promise.all([
      decompress('chromium.br', createWriteStream(join(draft, 'chromium'))),
      extract('al2023.tar.br', draft),
      extract('swiftshader.tar.br', draft),
      extract('fonts.tar.br', draft),
    ]);
    await chmod(join(draft, 'chromium'), 0o755);
    await writeFile(join(draft, 'fonts.conf'), fontSettings);
    await rename(draft, home);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    // Another process was first.
    if (!existsSync(home)) throw error;
  }
}

function decompress(name, target) {
  return pipeline(createReadStream(join(source, 'bin', name)), createBrotliDecompress(), target);
}

async function extract(name, folder) {
  const archive = join(folder, name);
  await decompress(name, createWriteStream(archive));
  await promisify(execFile)('tar', ['-x', '-f', archive, '-C', folder, '--no-same-owner']);
  await rm(archive);
}

/** Open Sans comes along, so that a machine without fonts draws letters, and every machine the same ones. */
const fontSettings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(home, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(home, 'font-cache')}</cachedir>
  <alias><family>system-ui</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>serif</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family><family>Open Sans</family></prefer></alias>
</fontconfig>
`;
