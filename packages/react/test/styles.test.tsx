import './support/setup.ts';
import { readFileSync } from 'node:fs';
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Paywall, PricingTable, UsageMeter } from '../src/index.ts';
import { renderApp } from './support/render.tsx';
import { openStack } from './support/stack.ts';

const folder = 'packages/react/src';
const sheets = ['controls', 'modal', 'pricing-table', 'pricing-card', 'checkout', 'paywall', 'meter'];

const cssOf = (sheet: string) => readFileSync(`${folder}/${sheet}.css`, 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');

/** Every selector that names a class of ours, without the states that only a pointer or a moment brings. */
const selectors = sheets.flatMap((sheet) =>
  [...cssOf(`styles/${sheet}`).matchAll(/^\s*(:where\([^{]+)\{/gm)].map(([, selector = '']) => selector.trim()),
);
const momentary =
  /::|:hover|focus-visible|pending|previewing|data-state|data-kind|data-count|disabled|gives-back|aria-busy/;
/** What this page has no occasion for: an error, loading, a plan that ends, an offer's trial, a top-up in packs, nothing recommended. */
const elsewhere = /:has|-notice\)|-skeleton|-note\)|"trial"|dialog[.]autumn-paywall|-extra\).+(-quantity|:where\(li)\)/;

test('every rule is about something that is rendered', async () => {
  const stack = openStack();
  await stack.autumn.customers.create({ id: 'ada' });
  stack.sandbox.setCard('ada', 'ok');
  const page = renderApp(
    <>
      <PricingTable
        plans={[
          { product: 'free', description: 'To try.' },
          { month: 'pro', year: 'pro_yearly', recommended: true },
          { month: 'studio' },
        ]}
      />
      <Paywall featureId="export_pdf" plansHref="/plans" />
      <UsageMeter featureId="words" />
    </>,
    { stack },
  );
  const studio = within(await screen.findByRole('listitem', { name: 'Studio' }));
  await page.user.click(await studio.findByRole('button', { name: 'Start free trial' }));
  await within(await screen.findByRole('dialog')).findByText('Due today');
  const unused = selectors.filter(
    (selector) => !momentary.test(selector) && !elsewhere.test(selector) && !document.querySelector(selector),
  );
  expect(selectors.length).toBeGreaterThan(60);
  expect(unused).toEqual([]);
});

/** What stands before a brace, but for what is no selector: `@media`, and the steps of an animation. */
const everySelector = [...cssOf('styles').matchAll(/"\.\/(styles\/[\w-]+)\.css"/g)].flatMap(([, sheet = '']) =>
  [...cssOf(sheet).matchAll(/([^{};]+)\{/g)]
    .map(([, prelude = '']) => prelude.replaceAll(/\s+/g, ' ').trim())
    .filter((prelude) => !/^(@|from$|to$|\d+%$)/.test(prelude)),
);

/** In one of its steps every alternative has a class of ours, so that what it is about is ours or stands in it. */
const isOurs = (selector: string): boolean => {
  const lists = [...selector.matchAll(/:where\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)/g)];
  const steps = lists.length > 0 ? lists.map(([, list = '']) => list) : [selector];
  return steps.some((step) =>
    step
      .split(/,(?![^(]*\))/)
      .every((alternative) => /\.autumn(?![a-z])/.test(alternative.replaceAll(/:(not|has)\([^)]*\)/g, ''))),
  );
};

test('no rule reaches an element of the page around', () => {
  expect(everySelector.length).toBeGreaterThan(200);
  expect(everySelector.filter((selector) => !isOurs(selector))).toEqual([]);
  expect([':where([data-part="failure"])', ':where(p, .autumn)', 'button:not(.autumn)'].filter(isOurs)).toEqual([]);
});
