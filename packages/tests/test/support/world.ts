import { createServer } from 'node:net';
import { findBrowser } from '@autumn/tooling/browser';
import { type Browser, chromium } from 'playwright-core';
import { type Running, run } from './running.ts';

const secretKey = 'am_sk_test_sandbox';

/** A port that nobody listens on just now. */
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });

export interface World {
  readonly demoUrl: string;
  readonly sandboxUrl: string;
  readonly browser: Browser;
  /** Calls a control route of the sandbox. */
  control(path: string, body: object): Promise<void>;
  stopSandbox(): Promise<void>;
  /** Starts it again at the same address, empty but for its catalog. */
  startSandbox(): Promise<void>;
  close(): Promise<void>;
}

/** The built demo with a sandbox of its own, and a real browser. */
export async function startWorld(): Promise<World> {
  const sandboxPort = await freePort();
  const sandboxUrl = `http://127.0.0.1:${sandboxPort}`;
  const launchSandbox = (): Promise<Running> =>
    run(
      ['packages/sandbox/dist/bin.js', '--port', String(sandboxPort), '--catalog', 'apps/demo/catalog.ts'],
      /http:\/\/127\.0\.0\.1/,
    );
  let sandbox = await launchSandbox();
  const demo = await run(['apps/demo/scripts/demo.mjs'], /Ctrl-C/, {
    SANDBOX_URL: sandboxUrl,
    PORT: String(await freePort()),
  });
  const browser = await chromium.launch(await findBrowser());
  return {
    demoUrl: /http:\/\/127\.0\.0\.1:\d+/.exec(demo.output())?.[0] as string,
    sandboxUrl,
    browser,
    control: async (path, body) => {
      const response = await fetch(`${sandboxUrl}${path}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${secretKey}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    },
    stopSandbox: () => sandbox.stop('SIGKILL'),
    startSandbox: async () => {
      sandbox = await launchSandbox();
    },
    close: async () => {
      await browser.close();
      await demo.stop();
      await sandbox.stop();
    },
  };
}
