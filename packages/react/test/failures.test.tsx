import './support/setup.ts';
import { screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import {
  CurrentPlan,
  EntitySwitcher,
  InvoiceList,
  PaymentMethod,
  Paywall,
  PricingTable,
  ReferralCard,
  Seats,
  UsageChart,
  UsageMeter,
} from '../src/index.ts';
import { renderApp } from './support/render.tsx';
import { failure, openStack } from './support/stack.ts';

/** What the stylesheet makes look like a button or a link of ours. */
const styled = [
  '.autumn-button',
  '.autumn-notice button',
  '.autumn-meter button',
  '.autumn-pricing-table-notice button',
];

test.each<[string, ReactNode]>([
  ['CurrentPlan', <CurrentPlan key="1" />],
  ['EntitySwitcher', <EntitySwitcher key="1" value={null} onChange={() => {}} />],
  ['InvoiceList', <InvoiceList key="1" />],
  ['PaymentMethod', <PaymentMethod key="1" />],
  ['Paywall', <Paywall key="1" featureId="words" />],
  ['PricingTable', <PricingTable key="1" />],
  ['ReferralCard', <ReferralCard key="1" programId="invite" />],
  ['Seats', <Seats key="1" featureId="seats" />],
  ['UsageChart', <UsageChart key="1" featureId="words" />],
  ['UsageMeter', <UsageMeter key="1" featureId="words" />],
])('when nothing can be loaded, %s has a way to try again that looks like one', async (_name, component) => {
  const stack = openStack();
  stack.intercept(() => failure(403, 'forbidden'));
  renderApp(component, { stack });
  const buttons = await screen.findAllByRole('button', { name: 'Try again' });
  expect(buttons.filter((button) => !button.matches(styled.join()))).toEqual([]);
});
