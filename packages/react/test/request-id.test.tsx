import { createSandbox } from '@autumn/sandbox';
import { createHandler, type Logger } from '@autumn/server';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { createBrowserClient, useCustomer, useProducts } from '../src/index.ts';
import { catalog } from './support/catalog.ts';
import { renderApp } from './support/render.tsx';

/** A handler with a log, in front of a sandbox. */
function openServer() {
  const sandbox = createSandbox({ catalog });
  const lines: object[] = [];
  const note = (details: object) => void lines.push(details);
  const logger: Logger = { error: note, info: note };
  const handler = createHandler({
    secretKey: sandbox.key,
    baseUrl: 'http://sandbox.test/v1',
    fetch: sandbox.fetch,
    identify: () => ({ customerId: 'ada' }),
    logger,
  });
  return { sandbox, lines, fetch: (request: Request) => handler(request) };
}

test('an error of the browser client holds the id under which the request stands in the log', async () => {
  const { fetch, lines } = openServer();
  const error = await createBrowserClient({ fetch })
    .attach({ productId: 'nothing' })
    .catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'product_not_allowed', requestId: expect.stringMatching(/^[\da-f-]{36}$/) });
  const { requestId } = error as { readonly requestId: string };
  expect(lines).toEqual([expect.objectContaining({ requestId, route: 'attach', status: 403 })]);
});

function Customer() {
  const { error } = useCustomer();
  useProducts();
  return <output>{(error as { readonly requestId?: string } | null)?.requestId}</output>;
}

test('so does the error of a hook, whose request was one for two things and otherwise a success', async () => {
  const { fetch, sandbox, lines } = openServer();
  sandbox.addFault({
    route: 'customers.create',
    when: 'before',
    status: 400,
    body: { code: 'broken', message: 'No.' },
  });
  renderApp(<Customer />, { fetch });
  const { textContent: requestId } = await screen.findByText(/^[\da-f-]{36}$/);
  expect(lines).toEqual([
    { requestId, route: 'customer', status: 400, code: 'broken' },
    expect.objectContaining({ requestId, route: 'bootstrap', status: 200 }),
  ]);
});
