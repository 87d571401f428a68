import type { Browser } from 'playwright-core';
import { bundleScript } from './bundle.ts';
import type { Place } from './exercise.ts';

/** Runs the exercise in an empty page of the API's own origin, because a secret key has no CORS. */
export async function inPage(browser: Browser, place: Place): Promise<string> {
  const page = await browser.newPage();
  const address = new URL('/empty-page', place.baseUrl).href;
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
  await page.goto(address);
  try {
    return await page.evaluate(`${await bundleScript()}\nruntime.exercise(${JSON.stringify(place)})`);
  } finally {
    await page.close();
  }
}
