import './support/setup.ts';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useEntities, useEntity } from '../src/index.ts';
import { renderApp } from './support/render.tsx';
import { failure } from './support/stack.ts';
import { onStudio } from './support/studio.ts';

function Team() {
  const { entities, status, error, create, remove } = useEntities();
  const add = (entityId: string) => create.run({ entityId, featureId: 'seats', name: `Seat ${entityId}` });
  return (
    <>
      <p>{status === 'error' ? error?.message : status}</p>
      <ul>
        {entities.map(({ id, name }) => (
          <li key={id}>
            {name}
            <button type="button" onClick={() => id && remove.run(id).catch(() => undefined)}>
              Remove {id}
            </button>
          </li>
        ))}
      </ul>
      {['one', 'two', 'three'].map((id) => (
        <button key={id} type="button" onClick={() => add(id).catch(() => undefined)}>
          Add {id}
        </button>
      ))}
      {create.error && <p role="alert">{(create.error as Error & { code: string }).code}</p>}
    </>
  );
}

test('seats are added and taken away, and the list follows', async () => {
  const page = renderApp(<Team />, { stack: await onStudio() });
  await screen.findByText('success');
  await page.user.click(screen.getByRole('button', { name: 'Add one' }));
  await screen.findByText('Seat one');
  await page.user.click(screen.getByRole('button', { name: 'Remove one' }));
  await expect.poll(() => screen.queryByText('Seat one')).toBeNull();
});

test('a seat too many is refused with a code that a page can explain', async () => {
  const page = renderApp(<Team />, { stack: await onStudio() });
  await screen.findByText('success');
  await page.user.click(screen.getByRole('button', { name: 'Add one' }));
  await screen.findByText('Seat one');
  await page.user.click(screen.getByRole('button', { name: 'Add two' }));
  await screen.findByText('Seat two');
  await page.user.click(screen.getByRole('button', { name: 'Add three' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('limit_reached');
});

test('a list that cannot be read says so', async () => {
  const page = renderApp(<p>Nothing yet</p>);
  page.intercept((route) => (route === 'entities' ? failure(403, 'forbidden') : undefined));
  page.signIn('ada', <Team />);
  expect(await screen.findByText('For programmers.')).toBeInTheDocument();
});

function Seat({ entityId }: { readonly entityId: string | null }) {
  const { data, status, fetchStatus } = useEntity(entityId);
  return <p>{data ? `${data.name} of ${data.customerId}` : `${status}, ${fetchStatus}`}</p>;
}

test('one seat is read when it is chosen, and not before', async () => {
  const stack = await onStudio();
  await stack.autumn.entities.create({ customerId: 'ada', id: 'one', name: 'First', featureId: 'seats' });
  const page = renderApp(<Seat entityId={null} />, { stack });
  expect(screen.getByText('pending, idle')).toBeInTheDocument();
  expect(page.requests).toEqual([]);
  page.signIn('ada', <Seat entityId="one" />);
  expect(await screen.findByText('First of ada')).toBeInTheDocument();
});
