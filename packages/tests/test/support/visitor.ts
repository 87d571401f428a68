import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { repository } from './running.ts';
import type { World } from './world.ts';

export const widths = {
  desktop: { width: 1280, height: 900 },
  tablet: { width: 768, height: 1024 },
  phone: { width: 320, height: 720 },
} as const;
const screenshots = join(repository, 'packages/tests/screenshots');

export interface Visitor {
  readonly page: Page;
  /** Takes pictures at three widths, and asks axe. */
  look(name: string): Promise<void>;
  /** Asks axe about the page as it is. */
  audit(name: string): Promise<void>;
  /** Nothing was printed as an error, and nobody but this machine was asked for anything. */
  expectQuiet(): void;
  close(): Promise<void>;
}

export interface VisitorOptions {
  readonly colorScheme?: 'light' | 'dark';
  readonly javaScriptEnabled?: boolean;
  /** Of the browser itself: its languages and its clock. */
  readonly locale?: string;
  readonly timezoneId?: string;
  /** In pixels. @default 1280 × 900 */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Errors in the console that belong to what the test does, such as a refused payment's status. */
  readonly expectedErrors?: RegExp;
}

/** A person with a browser of their own: own cookies, own storage. */
export async function visit(
  world: Pick<World, 'browser' | 'demoUrl'>,
  { expectedErrors, ...options }: VisitorOptions = {},
): Promise<Visitor> {
  const context = await world.browser.newContext({ viewport: widths.desktop, baseURL: world.demoUrl, ...options });
  const page = await context.newPage();
  const errors: string[] = [];
  const foreign: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !expectedErrors?.test(message.text())) errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && !['127.0.0.1', 'localhost'].includes(hostname)) foreign.push(request.url());
  });

  async function look(name: string): Promise<void> {
    await mkdir(screenshots, { recursive: true });
    for (const [width, viewport] of Object.entries(widths)) {
      await page.setViewportSize(viewport);
      await page.screenshot({
        path: join(screenshots, `${name}-${width}-${options.colorScheme ?? 'light'}.png`),
        fullPage: true,
      });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `${name} scrolls sideways at ${viewport.width} px`).toBe(0);
    }
    await page.setViewportSize(widths.desktop);
    await audit(name);
  }

  async function audit(name: string): Promise<void> {
    await page.evaluate(axe.source);
    const violations = await page.evaluate(async () => {
      const { axe: auditor } = globalThis as unknown as { axe: typeof axe };
      const results = await auditor.run();
      return results.violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
      );
    });
    expect(violations, `axe on ${name}`).toEqual([]);
  }

  return {
    page,
    look,
    audit,
    expectQuiet: () => {
      expect(errors).toEqual([]);
      expect(foreign).toEqual([]);
    },
    close: () => context.close(),
  };
}
