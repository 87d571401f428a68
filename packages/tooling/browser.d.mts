/** What `chromium.launch()` of playwright-core needs to start a browser on this machine. */
export interface BrowserLaunch {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string>;
}

/**
 * `CHROMIUM_PATH`, else a Chromium or Chrome on the machine, else the one inside the npm package
 * `@sparticuz/chromium`, unpacked once per checkout. Throws when none of them can run here.
 */
export function findBrowser(): Promise<BrowserLaunch>;
