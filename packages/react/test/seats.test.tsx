import './support/setup.ts';
import { screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { EntitySwitcher, Seats, useEntity } from '../src/index.ts';
import { renderApp } from './support/render.tsx';
import { failure } from './support/stack.ts';
import { onStudio } from './support/studio.ts';

const field = () => screen.findByRole('textbox', { name: 'Name' });

test('a seat is added by its name, and removed after one more question', async () => {
  const stack = await onStudio();
  const page = renderApp(<Seats featureId="seats" idOf={(name) => `user_${name}`} />, { stack });
  await screen.findByText('Nothing here yet.');
  await page.user.type(await field(), 'Grace{Enter}');
  expect(await screen.findByText('Grace was added.')).toBeInTheDocument();
  const row = within(screen.getByRole('list', { name: 'Seats' })).getByRole('listitem');
  expect(row).toHaveTextContent('Grace');
  expect((await stack.autumn.entities.list({ customerId: 'ada' })).list.map(({ id }) => id)).toEqual(['user_Grace']);

  const removeButton = screen.getByRole('button', { name: 'Remove Grace' });
  await page.user.click(removeButton);
  await page.user.click(screen.getByRole('button', { name: 'Keep Grace' }));
  expect(page.requests).not.toContain('deleteEntity');
  await page.user.click(removeButton);
  await page.user.click(screen.getByRole('button', { name: 'Yes, remove' }));
  expect(await screen.findByText('Grace was removed.')).toBeInTheDocument();
  expect((await stack.autumn.entities.list({ customerId: 'ada' })).list).toEqual([]);
  expect(screen.getByRole('region', { name: 'Seats' })).toHaveFocus();
});

test('when all seats are taken, more are offered in place of the field', async () => {
  const stack = await onStudio(0);
  const page = renderApp(<Seats featureId="seats" />, { stack });
  await screen.findByText('Nothing here yet.');
  for (const name of ['Grace', 'Edsger']) {
    await page.user.type(await field(), `${name}{Enter}`);
    await screen.findByText(`${name} was added.`);
  }
  const offer = await screen.findByRole('group', { name: 'You are out of seats' });
  expect(screen.queryByRole('textbox', { name: 'Name' })).toBeNull();
  expect(offer).toHaveTextContent('Available in Studio');
  expect(offer).toHaveFocus();
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false }, 'heading-order': { enabled: false } },
  });
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('who has no plan with seats is offered one', async () => {
  renderApp(<Seats featureId="seats" />);
  expect(await screen.findByRole('group', { name: 'Unlock Seats' })).toHaveTextContent('Available in Studio');
});

test.each([
  ['limit_reached', 'There is no room for one more.'],
  ['forbidden', 'You are not allowed to change this. Ask somebody who manages billing.'],
])('a server that says %s is heard', async (code, text) => {
  const stack = await onStudio();
  stack.intercept((route) => (route === 'createEntity' ? failure(403, code) : undefined));
  const page = renderApp(<Seats featureId="seats" />, { stack });
  await screen.findByText('Nothing here yet.');
  await page.user.type(await field(), 'Grace{Enter}');
  expect(await screen.findByText(text)).toBeInTheDocument();
});

test('a list that failed is asked for again', async () => {
  const stack = await onStudio();
  let fails = true;
  stack.intercept((route) => (route === 'entities' && fails ? failure(403, 'forbidden') : undefined));
  const page = renderApp(<Seats featureId="seats" />, { stack });
  expect(await screen.findByText('The list could not be loaded.')).toBeInTheDocument();
  fails = false;
  await page.user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Nothing here yet.')).toBeInTheDocument();
});

function Workspace() {
  const [entityId, setEntityId] = useState<string | null>(null);
  const { data } = useEntity(entityId);
  return (
    <>
      <EntitySwitcher value={entityId} onChange={setEntityId} featureId="seats" />
      <p>{entityId === null ? 'the organisation' : (data?.name ?? 'loading')}</p>
    </>
  );
}

test('the switcher goes from the organisation that pays to one of its seats, and back', async () => {
  const stack = await onStudio();
  await stack.autumn.customers.update({ customerId: 'ada', name: 'Inkwell Ltd' });
  await stack.autumn.entities.create({ customerId: 'ada', id: 'one', name: 'Grace', featureId: 'seats' });
  const page = renderApp(<Workspace />, { stack });
  const choice = await screen.findByRole('combobox', { name: 'Shown for' });
  await screen.findByRole('option', { name: 'Grace' });
  await screen.findByRole('option', { name: 'Inkwell Ltd' });
  await page.user.selectOptions(choice, 'Grace');
  expect(await screen.findByText('Grace', { selector: 'p' })).toBeInTheDocument();
  await page.user.selectOptions(choice, 'Inkwell Ltd');
  expect(await screen.findByText('the organisation')).toBeInTheDocument();
});

test('nobody is shown a switcher or seats who is not signed in', () => {
  const page = renderApp(
    <>
      <EntitySwitcher value={null} onChange={() => {}} />
      <Seats featureId="seats" />
    </>,
    { identity: null },
  );
  expect(page.container).toBeEmptyDOMElement();
});

test('a seat that was removed is not asked about again, although the list could not be read', async () => {
  const stack = await onStudio();
  await stack.autumn.entities.create({ customerId: 'ada', id: 'grace', name: 'Grace', featureId: 'seats' });
  const page = renderApp(<Seats featureId="seats" />, { stack });
  await page.user.click(await screen.findByRole('button', { name: 'Remove Grace' }));
  stack.intercept((route) => (route === 'entities' ? failure(403, 'forbidden') : undefined));
  await page.user.click(screen.getByRole('button', { name: 'Yes, remove' }));
  expect(await screen.findByText('Grace was removed.')).toBeInTheDocument();
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
});
