import './support/setup.ts';
import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { PricingTable } from '../src/index.ts';
import { renderApp } from './support/render.tsx';
import { card } from './support/shop.ts';
import { failure, openStack } from './support/stack.ts';

const plans = () => screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);

test('makes one plan of its two intervals, puts the cheapest first, and top-ups apart', async () => {
  renderApp(<PricingTable />);
  await card('Pro');
  expect(plans()).toEqual(['Free', 'Pro', 'Studio', 'Top-ups and add-ons', '10,000 words', 'Priority support']);
});

test('the toggle changes prices, and a plan that has no such interval stays', async () => {
  const page = renderApp(<PricingTable />);
  expect((await card('Pro')).getByText('$20')).toBeInTheDocument();
  expect(screen.getByText('Save up to 16%')).toBeInTheDocument();
  await page.user.click(screen.getByRole('radio', { name: /Yearly/ }));
  const pro = await card('Pro');
  expect(pro.getByText('$200')).toBeInTheDocument();
  expect(pro.getByText('per year')).toBeInTheDocument();
  expect(pro.getByText('$16.67 a month')).toBeInTheDocument();
  expect((await card('Studio')).getByText('$50')).toBeInTheDocument();
});

test('opens at the interval that the customer pays for', async () => {
  const stack = openStack();
  await stack.autumn.customers.create({ id: 'ada' });
  stack.sandbox.setCard('ada', 'ok');
  await stack.autumn.attach({ customerId: 'ada', productId: 'pro_yearly' });
  renderApp(<PricingTable />, { stack });
  expect(await (await card('Pro')).findByRole('button', { name: 'Current plan' })).toBeDisabled();
  expect(screen.getByRole('radio', { name: /Yearly/ })).toBeChecked();
});

test('a plan lists what it adds to the plan before it', async () => {
  renderApp(<PricingTable />);
  const pro = await card('Pro');
  expect(pro.getByText('Everything in Free, plus')).toBeInTheDocument();
  expect(pro.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    '100 Credits per month',
    '100 drafts per month',
    'PDF export ',
    '50,000 words per month',
  ]);
});

test('a trial is offered, and the price follows the seats', async () => {
  const page = renderApp(<PricingTable />);
  const studio = await card('Studio');
  expect(studio.getByText('14-day free trial')).toBeInTheDocument();
  expect(studio.getByRole('button', { name: 'Start free trial' })).toBeEnabled();
  await page.user.click(studio.getByRole('button', { name: 'More seats' }));
  await page.user.click(studio.getByRole('button', { name: 'More seats' }));
  expect(studio.getByText('$70')).toBeInTheDocument();
  expect(studio.getByRole('button', { name: 'Fewer seats' })).toBeEnabled();
});

test('your own plans, words and cards', async () => {
  renderApp(
    <PricingTable
      plans={[
        { title: 'Writer', month: 'pro', year: 'pro_yearly', recommended: true, description: 'Every day.' },
        { product: 'free' },
      ]}
      productDetails={{ free: { features: ['A little of everything'], badge: 'No card' } }}
      extra={[
        {
          id: 'enterprise',
          title: 'Enterprise',
          features: ['A contract'],
          action: { text: 'Talk to us', href: '/contact' },
        },
      ]}
    />,
  );
  const writer = await screen.findByRole('listitem', { name: 'Writer' });
  expect(writer).toHaveAttribute('data-recommended');
  expect(within(writer).getByText('Recommended')).toBeInTheDocument();
  expect(within(writer).getByText('Every day.')).toBeInTheDocument();
  expect((await card('Free')).getByText('A little of everything')).toBeInTheDocument();
  const enterprise = await card('Enterprise');
  expect(enterprise.getByText('Custom')).toBeInTheDocument();
  expect(enterprise.getByRole('link', { name: 'Talk to us' })).toHaveAttribute('href', '/contact');
  expect(plans().slice(0, 3)).toEqual(['Writer', 'Free', 'Enterprise']);
});

test('signed out, a button leads to the sign-in', async () => {
  renderApp(<PricingTable signInHref="/sign-in" />, { identity: null });
  expect((await card('Pro')).getByRole('link', { name: 'Get Pro' })).toHaveAttribute('href', '/sign-in');
});

test('signed out, a button tells the app what was wanted', async () => {
  const onSignIn = vi.fn();
  const page = renderApp(<PricingTable onSignIn={onSignIn} />, { identity: null });
  await page.user.click((await card('Pro')).getByRole('button', { name: 'Get Pro' }));
  expect(onSignIn.mock.calls).toEqual([['pro']]);
  expect(page.requests).toEqual(['products']);
});

test('leaves room while loading, and says so', () => {
  const page = renderApp(<PricingTable skeletons={4} />);
  expect(screen.getByRole('status')).toHaveTextContent('Loading plans…');
  expect(page.container.querySelectorAll('[data-part=card]')).toHaveLength(4);
});

test('an error can be tried again', async () => {
  const stack = openStack();
  let isDown = true;
  stack.intercept((route) => (isDown && route === 'bootstrap' ? failure(403, 'forbidden') : undefined));
  const page = renderApp(<PricingTable />, { stack });
  expect(await screen.findByRole('alert')).toHaveTextContent('The plans could not be loaded.');
  isDown = false;
  await page.user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('listitem', { name: 'Pro' })).toBeInTheDocument();
});

test('a customer who cannot be loaded sees the prices, and nothing that could be bought by mistake', async () => {
  const stack = openStack();
  stack.sandbox.addFault({ route: 'customers.create', when: 'before', status: 400 });
  renderApp(<PricingTable />, { stack });
  expect(await screen.findByRole('alert')).toHaveTextContent('Your current plan could not be loaded');
  const pro = await card('Pro');
  expect(pro.getByText('$20')).toBeInTheDocument();
  expect(pro.getByRole('button')).toBeDisabled();
});

test('says when nothing is on sale', async () => {
  const stack = openStack();
  stack.sandbox.reset({ catalog: null });
  renderApp(<PricingTable />, { stack });
  expect(await screen.findByText('Nothing is on sale at the moment.')).toBeInTheDocument();
});

test('speaks the language and the money of the provider', async () => {
  renderApp(<PricingTable />, { locale: 'de-DE', messages: { upgrade: 'Zu {product} wechseln' } });
  const pro = await card('Pro');
  expect(await pro.findByRole('button', { name: 'Zu Pro wechseln' })).toBeInTheDocument();
  expect(pro.getByText(/20\s\$/)).toBeInTheDocument();
  expect(pro.getByText('50.000 words')).toBeInTheDocument();
});

test('your classes come after ours', async () => {
  renderApp(<PricingTable className="mine" classNames={{ card: 'my-card' }} />);
  expect(await screen.findByRole('listitem', { name: 'Pro' })).toHaveClass('autumn-pricing-table-card', 'my-card');
  expect(screen.getByRole('region', { name: 'Plans' })).toHaveClass('autumn-pricing-table', 'mine');
});

test('a number of seats is typed as anywhere else, and settles at what is sold', async () => {
  const page = renderApp(<PricingTable />);
  const studio = await card('Studio');
  const field = studio.getByRole('spinbutton', { name: 'Extra seats' });
  await page.user.click(field);
  await page.user.keyboard('{Backspace}');
  expect(field).toHaveValue(null);
  await page.user.keyboard('12');
  expect(field).toHaveValue(12);
  expect(studio.getByText('$170')).toBeInTheDocument();
  await page.user.keyboard('{Backspace}{Backspace}{Enter}');
  expect(field).toHaveValue(0);
  expect(studio.getByText('$50')).toBeInTheDocument();
});

test.each(['en-US', 'de-DE', 'ar'])('a top-up that is called what it holds says it once (%s)', async (locale) => {
  renderApp(<PricingTable />, { locale });
  expect((await card('10,000 words')).queryByText(/words/, { selector: 'span' })).not.toBeInTheDocument();
});
