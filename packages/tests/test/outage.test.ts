import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Visitor, visit } from './support/visitor.ts';
import { startWorld, type World } from './support/world.ts';

let world: World;
let ada: Visitor;
beforeAll(async () => {
  world = await startWorld();
  // A browser prints every answer of 500 and above as an error of its own.
  ada = await visit(world, { expectedErrors: /status of 50[0-9]/ });
  await ada.page.goto('/sign-in');
  await ada.page.getByRole('button', { name: /Ada/ }).click();
  await ada.page.waitForURL('**/editor');
});
afterAll(async () => {
  await ada?.close();
  await world?.close();
});

test('with the sandbox gone the pages stay usable, say what is wrong and offer a retry', async () => {
  await world.stopSandbox();
  await ada.page.goto('/editor');
  await ada.page.getByRole('textbox', { name: 'Your draft' }).fill('Written without billing.');
  await ada.page.getByRole('button', { name: 'Try again' }).first().waitFor();
  expect(await ada.page.locator('main').textContent()).not.toMatch(/\bat .+:\d+:\d+|ECONNREFUSED|am_sk_/);
  await ada.look('outage-editor');
  await ada.page.goto('/billing');
  await ada.page.getByRole('button', { name: 'Try again' }).first().waitFor();
  await ada.look('outage-billing');
  await ada.page.goto('/');
  await ada.page.getByRole('button', { name: 'Try again' }).first().waitFor();
  await ada.look('outage-home');
});

test('with the sandbox back the page heals without a reload', async () => {
  await ada.page.goto('/editor');
  await ada.page.getByRole('button', { name: 'Try again' }).first().waitFor();
  await world.startSandbox();
  await ada.page.getByRole('button', { name: 'Try again' }).first().click();
  await ada.page.getByRole('button', { name: 'Write', exact: true }).waitFor();
  expect(await ada.page.getByRole('textbox', { name: 'Your draft' }).inputValue()).toBe('Written without billing.');
  ada.expectQuiet();
});
