import { afterAll, beforeAll, expect, test } from 'vitest';
import { visit } from '../support/visitor.ts';
import { type OpenGallery, openGallery } from './open-gallery.ts';

let gallery: OpenGallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery?.close());

test('every query suspends, is asked once in StrictMode, and shows what it was waiting for', async () => {
  const visitor = await visit(gallery);
  const { page } = visitor;
  const asked: string[] = [];
  page.on('request', (request) => {
    const [, route] = /[/]api[/]autumn[/](\w+)/.exec(request.url()) ?? [];
    if (route) asked.push(route);
  });
  await page.goto('/?show=Suspending&person=team');
  await page.waitForLoadState('networkidle');
  const shown = await page
    .locator('[data-variant]')
    .evaluateAll((all) => all.map((one) => [(one as HTMLElement).dataset['variant'], one.textContent]));
  expect(Object.fromEntries(shown)).toEqual({
    customer: 'Studio',
    products: '6 products',
    preview: expect.stringMatching(/^\d+ due$/),
    entities: 'Łukasz Żółć-Wiśniewski',
    entity: 'seat Gra',
    usage: '0 words',
    events: '1 page',
    referralCode: expect.stringMatching(/^\w{4,}$/),
    check: '1 allowed',
  });
  expect(asked.sort()).toEqual([
    'bootstrap',
    'check',
    'checkout',
    'entities',
    'entity',
    'events',
    'query',
    'referralCode',
  ]);
  visitor.expectQuiet();
  await visitor.close();
});

test('a question that is changed in a transition keeps its answer until there is another', async () => {
  const visitor = await visit(gallery);
  const { page } = visitor;
  await page.goto('/?show=Suspending&person=team');
  const answer = page.locator('[data-variant=check]');
  await answer.getByText('1 allowed').waitFor();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/api/autumn/check', async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole('button', { name: 'A million' }).click();
  await page.locator('[data-variant=check][aria-busy=true]').waitFor();
  expect(await answer.textContent()).toBe('1 allowed');
  release();
  await answer.getByText('1000000 denied').waitFor();
  expect(await answer.getAttribute('aria-busy')).toBe('false');
  visitor.expectQuiet();
  await visitor.close();
});
