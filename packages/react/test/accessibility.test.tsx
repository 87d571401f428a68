import './support/setup.ts';
import { screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { Paywall, PricingTable, UsageMeter } from '../src/index.ts';
import { type RenderOptions, renderApp } from './support/render.tsx';
import { failure, openStack } from './support/stack.ts';

/** jsdom paints nothing, so colours are looked at in a real browser; and a component is no whole page. */
const ofAPage = ['color-contrast', 'link-in-text-block', 'region', 'heading-order'];

async function violations(): Promise<string[]> {
  const { violations: found } = await axe.run(document.body, {
    rules: Object.fromEntries(ofAPage.map((id) => [id, { enabled: false }])),
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

const down = () => {
  const stack = openStack();
  stack.intercept(() => failure(403, 'forbidden'));
  return { stack };
};

const cases: [string, ReactNode, RenderOptions, () => Promise<unknown>][] = [
  [
    'plans',
    <PricingTable key="1" plans={[{ month: 'pro', year: 'pro_yearly', recommended: true }, { month: 'studio' }]} />,
    {},
    () => screen.findByRole('listitem', { name: 'Pro' }),
  ],
  [
    'plans for nobody',
    <PricingTable key="1" signInHref="/sign-in" />,
    { identity: null },
    () => screen.findByRole('listitem', { name: 'Pro' }),
  ],
  ['plans that failed', <PricingTable key="1" />, down(), () => screen.findByRole('alert')],
  [
    'a paywall',
    <Paywall key="1" featureId="export_pdf" plansHref="/plans" />,
    {},
    () => screen.findByText('Available in Pro'),
  ],
  [
    'a paywall that failed',
    <Paywall key="1" featureId="words" />,
    down(),
    () => screen.findByRole('button', { name: 'Try again' }),
  ],
  ['a meter', <UsageMeter key="1" featureId="words" />, {}, () => screen.findByRole('meter')],
  [
    'a meter without a feature',
    <UsageMeter key="1" featureId="export_pdf" />,
    {},
    () => screen.findByText('Not part of your plan'),
  ],
];

test.each(cases)('%s: axe finds nothing, while loading and after', async (_name, element, options, isThere) => {
  renderApp(element, options);
  expect(await violations()).toEqual([]);
  await isThere();
  expect(await violations()).toEqual([]);
});

test('the checkout: axe finds nothing at any of its steps', async () => {
  const stack = openStack();
  await stack.autumn.customers.create({ id: 'ada' });
  stack.sandbox.setCard('ada', 'declined');
  const page = renderApp(<PricingTable />, { stack });
  const card = within(await screen.findByRole('listitem', { name: 'Studio' }));
  await page.user.click(await card.findByRole('button', { name: 'Start free trial' }));
  await waitFor(() => expect(screen.getByRole('dialog')).toHaveAttribute('data-status', 'ready'));
  expect(await violations()).toEqual([]);
  page.intercept((route) => (route === 'attach' ? failure(403, 'forbidden') : undefined));
  await page.user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Start free trial' }));
  await waitFor(() => expect(screen.getByRole('dialog')).toHaveAttribute('data-status', 'failed'));
  expect(await violations()).toEqual([]);
});

test('who cannot see the checkout hears each step of it', async () => {
  const stack = openStack();
  await stack.autumn.customers.create({ id: 'ada' });
  stack.sandbox.setCard('ada', 'ok');
  const page = renderApp(<PricingTable defaultInterval="month" />, { stack });
  const card = within(await screen.findByRole('listitem', { name: 'Pro' }));
  await page.user.click(await card.findByRole('button', { name: 'Upgrade to Pro' }));
  const dialog = within(await screen.findByRole('dialog'));
  const said: string[] = [];
  const hear = () => {
    const [region] = [...dialog.queryAllByRole('status'), ...dialog.queryAllByRole('alert')];
    const text = `${region?.getAttribute('role')}: ${region?.textContent}`;
    if (said.at(-1) !== text) said.push(text);
  };
  hear();
  const observer = new MutationObserver(hear);
  observer.observe(screen.getByRole('dialog'), { subtree: true, childList: true, characterData: true });
  stack.intercept(async (route) => {
    if (route !== 'attach') return undefined;
    await stack.autumn.attach({ customerId: 'ada', productId: 'pro' });
    return failure(504, 'gateway_timeout');
  });
  await page.user.click(await dialog.findByRole('button', { name: 'Pay $20' }));
  await dialog.findByRole('heading', { name: 'Pro is yours' });
  observer.disconnect();
  expect(said.slice(-4)).toEqual([
    'status: ',
    'status: Just a moment…',
    'status: Activating…',
    'status: Everything it includes is ready to use.',
  ]);
});
