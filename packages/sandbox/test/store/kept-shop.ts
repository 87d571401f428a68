import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { createSandbox, defineCatalog, type Sandbox, type SandboxOptions } from '../../src/index.ts';
import { sqliteStore } from '../../src/store/sqlite-store.ts';
import { ask } from '../ask.ts';

export const START = 1_795_360_000_000;

export const catalog = defineCatalog({
  features: [
    { id: 'messages', name: 'Messages', type: 'single_use' },
    { id: 'seats', name: 'Seats', type: 'continuous_use' },
  ],
  products: [
    {
      id: 'free',
      name: 'Free',
      isDefault: true,
      items: [{ featureId: 'messages', includedUsage: 1000, interval: 'month' }],
    },
    {
      id: 'pro',
      name: 'Pro',
      items: [
        { price: 20, interval: 'month' },
        { featureId: 'messages', includedUsage: 5000, interval: 'month' },
        { featureId: 'seats', includedUsage: 3 },
      ],
    },
  ],
});

interface KeptShops {
  folder: string;
  file: string;
  /** Starts a sandbox with the catalog, on the file where no other is named. */
  readonly start: (options?: SandboxOptions, file?: string) => Sandbox;
  readonly closeAll: () => void;
}

/** Sandboxes on files of a folder of this test's own. */
export function keptShops(): KeptShops {
  const open: Sandbox[] = [];
  const shops: KeptShops = {
    folder: '',
    file: '',
    start(options = {}, file = shops.file) {
      const sandbox = createSandbox({ catalog, now: START, frozen: true, ...options, store: sqliteStore(file) });
      open.push(sandbox);
      return sandbox;
    },
    closeAll() {
      for (const sandbox of open.splice(0)) sandbox.close();
    },
  };
  beforeEach(() => {
    shops.folder = mkdtempSync(join(tmpdir(), 'autumn-store-'));
    shops.file = join(shops.folder, 'sandbox.db');
  });
  afterEach(() => {
    shops.closeAll();
    rmSync(shops.folder, { recursive: true });
  });
  return shops;
}

/** Everything that a sandbox remembers and lets one see. */
export async function memoryOf(sandbox: Sandbox) {
  const [state, requests] = [await ask(sandbox, 'GET /sandbox/state'), await ask(sandbox, 'GET /sandbox/requests')];
  return { state: state.body, requests: requests.body.list };
}
