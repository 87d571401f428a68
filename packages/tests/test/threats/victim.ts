import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '@autumn/tooling/browser';
import { type BrowserContext, chromium } from 'playwright-core';

export interface Victim {
  readonly context: BrowserContext;
  readonly close: () => Promise<void>;
}

/**
 * A browser that hands its cookies to any site that asks, as most did for long: what stops an attack here is
 * the app. It finds every name under `.test` and `.localhost` on this machine.
 */
export async function openVictim(): Promise<Victim> {
  const profile = await mkdtemp(join(tmpdir(), 'autumn-victim-'));
  await mkdir(join(profile, 'Default'));
  const preferences = { profile: { cookie_controls_mode: 0 } };
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  const { args, ...launch } = await findBrowser();
  const names = '--host-resolver-rules=MAP *.test 127.0.0.1, MAP *.localhost 127.0.0.1';
  const context = await chromium.launchPersistentContext(profile, { ...launch, args: [...args, names] });
  return {
    context,
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}
