#!/usr/bin/env node
// Starts the sandbox and the built demo, and prints where to look. Ctrl-C ends both.
//
// PORT and SANDBOX_PORT choose the first ports to try. SANDBOX_URL uses a sandbox that runs already.
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { freePort } from './ports.mjs';
import { answers, start, stop } from './processes.mjs';
import { seed } from './seed.mjs';

const cwd = fileURLToPath(new URL('..', import.meta.url));
const secretKey = 'am_sk_test_sandbox';
const children = [];
let isEnding = false;

async function end(code) {
  if (isEnding) return;
  isEnding = true;
  await stop(children);
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void end(0));

async function startSandbox() {
  const port = await freePort(Number(process.env.SANDBOX_PORT ?? 4242), 'the sandbox');
  const url = `http://127.0.0.1:${port}`;
  const args = ['node_modules/@autumn/sandbox/dist/bin.js', '--port', String(port), '--catalog', 'catalog.ts'];
  children.push(
    start(args, {
      cwd,
      // The demo outlives it: billing that is down must not take an application down.
      onExit: ({ output }) => {
        if (!isEnding)
          console.error(
            `The sandbox stopped; the demo goes on without it. Start it again in apps/demo:\n  node ${args.join(' ')}\n${output}`,
          );
      },
    }),
  );
  await answers(url);
  return url;
}

async function startApp(sandboxUrl) {
  const port = await freePort(Number(process.env.PORT ?? 3000), 'the demo');
  const args = ['node_modules/next/dist/bin/next', 'start', '--hostname', '127.0.0.1', '--port', String(port)];
  children.push(
    start(args, {
      cwd,
      env: {
        AUTUMN_BASE_URL: `${sandboxUrl}/v1`,
        AUTUMN_SECRET_KEY: secretKey,
        INKWELL_SANDBOX_URL: sandboxUrl,
        INKWELL_SESSION_SECRET: randomUUID(),
        NEXT_TELEMETRY_DISABLED: '1',
      },
      onExit: ({ output }) => {
        if (isEnding) return;
        console.error(`The demo stopped. Its last words:\n${output}`);
        void end(1);
      },
    }),
  );
  const url = `http://127.0.0.1:${port}`;
  await answers(url);
  return url;
}

try {
  const sandboxUrl = process.env.SANDBOX_URL ?? (await startSandbox());
  await seed(sandboxUrl, secretKey);
  const url = await startApp(sandboxUrl);
  console.log(`\n  Inkwell, the demo   ${url}\n  The sandbox         ${sandboxUrl}\n\n  Ctrl-C ends both.\n`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  await end(1);
}
