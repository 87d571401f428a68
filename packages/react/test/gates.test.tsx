import type { ProductsView } from '@autumn/core/browser';
import './support/setup.ts';
import { act, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { type UseCheckResult, useCheck, useProducts } from '../src/index.ts';
import { renderApp } from './support/render.tsx';
import { failure, openStack } from './support/stack.ts';

function Gate({ featureId }: { readonly featureId: string }) {
  const { status } = useCheck({ featureId });
  return <li>{status}</li>;
}

/** Shows a gate, and hands it out to be looked at. */
function Probe({
  of,
  see,
}: {
  readonly of: Parameters<typeof useCheck>[0];
  readonly see?: (check: UseCheckResult) => void;
}) {
  const check = useCheck(of);
  see?.(check);
  return <output>{`${check.status} ${check.reason} ${check.balance}`}</output>;
}

interface CountedProps {
  readonly featureId: string;
  readonly show: (check: UseCheckResult) => ReactNode;
  readonly onRender: () => void;
}

function Counted({ featureId, show, onRender }: CountedProps) {
  onRender();
  return <p>{show(useCheck({ featureId }))}</p>;
}

function Catalog() {
  const { products } = useProducts();
  return <p>{products.length} products</p>;
}

test('a thousand gates and a catalog make one request', async () => {
  const gates = Array.from({ length: 1000 }, (_, index) => ({
    id: `gate ${index}`,
    featureId: index % 2 ? 'words' : 'export_pdf',
  }));
  const page = renderApp(
    <>
      <ul>
        {gates.map(({ id, featureId }) => (
          <Gate key={id} featureId={featureId} />
        ))}
      </ul>
      <Catalog />
    </>,
  );
  expect(page.getAllByText('pending')).toHaveLength(1000);
  expect(await screen.findByText('6 products')).toBeInTheDocument();
  expect(page.getAllByText('allowed')).toHaveLength(500);
  expect(page.getAllByText('denied')).toHaveLength(500);
  expect(page.requests).toEqual(['bootstrap']);
});

test('a changed balance re-renders the gates that show it, and no other', async () => {
  const renders = { shows: 0, decides: 0, other: 0 };
  const page = renderApp([
    <Counted
      key="1"
      featureId="words"
      show={({ balance }) => `${balance} left`}
      onRender={() => (renders.shows += 1)}
    />,
    <Counted key="2" featureId="words" show={({ status }) => status} onRender={() => (renders.decides += 1)} />,
    <Counted key="3" featureId="drafts" show={({ balance }) => balance} onRender={() => (renders.other += 1)} />,
  ]);
  await screen.findByText('1000 left');
  const before = { ...renders };
  await page.autumn.track({ customerId: 'ada', featureId: 'words', value: 300 });
  await act(() => page.queryClient.invalidateQueries());
  expect(await screen.findByText('700 left')).toBeInTheDocument();
  expect(renders.shows).toBeGreaterThan(before.shows);
  expect({ ...renders, shows: 0 }).toEqual({ ...before, shows: 0 });
});

test('a gate opens for the last units and closes for one more', async () => {
  renderApp([
    <Probe key="1" of={{ featureId: 'words', requiredBalance: 1000 }} />,
    <Probe key="2" of={{ featureId: 'words', requiredBalance: 1001 }} />,
  ]);
  expect(await screen.findByText('allowed null 1000')).toBeInTheDocument();
  expect(screen.getByText('denied limit_reached 1000')).toBeInTheDocument();
});

test('a feature that no plan of the customer has is denied, and the plan that helps is named', async () => {
  let upgrade: string | undefined;
  renderApp(
    <Probe
      of={{ featureId: 'export_pdf' }}
      see={(check) => {
        upgrade = check.upgrade?.id;
      }}
    />,
  );
  expect(await screen.findByText('denied no_access null')).toBeInTheDocument();
  await waitFor(() => expect(upgrade).toBe('pro'));
});

test('a gate that shows only what would help follows the catalog', async () => {
  const page = renderApp(
    <Counted featureId="export_pdf" show={({ upgrade }) => `${upgrade?.name}`} onRender={() => {}} />,
  );
  expect(await screen.findByText('Pro')).toBeInTheDocument();
  act(() => {
    page.queryClient.setQueryData<ProductsView>(
      ['autumn', 'ada', 'products'],
      (catalog) => catalog && { ...catalog, list: catalog.list.filter(({ id }) => id === 'studio') },
    );
  });
  expect(await screen.findByText('Studio')).toBeInTheDocument();
});

test('a product check looks at what is held', async () => {
  renderApp([<Probe key="1" of={{ productId: 'free' }} />, <Probe key="2" of={{ productId: 'pro' }} />]);
  expect(await screen.findByText('allowed null null')).toBeInTheDocument();
  expect(screen.getByText('denied no_product null')).toBeInTheDocument();
});

test('what the view cannot decide is asked of the server, once for all gates', async () => {
  const page = renderApp([
    <Probe key="1" of={{ featureId: 'cover' }} />,
    <Probe key="2" of={{ featureId: 'cover' }} />,
  ]);
  await waitFor(() => expect(screen.getAllByText(/^allowed/)).toHaveLength(2));
  expect(page.requests).toEqual(['bootstrap', 'check']);
});

test('nobody who is signed in is denied by that reason, without a request for a customer', async () => {
  const page = renderApp([<Probe key="1" of={{ featureId: 'words' }} />, <Catalog key="2" />], { identity: null });
  expect(screen.getByText('denied signed_out null')).toBeInTheDocument();
  await screen.findByText('6 products');
  expect(page.requests).toEqual(['products']);
});

test('a failure is an error and not a denial, and heals when it is asked again', async () => {
  const stack = openStack();
  let isDown = true;
  stack.intercept((route) => (isDown && route === 'bootstrap' ? failure(403, 'forbidden') : undefined));
  let refetch: (() => Promise<void>) | undefined;
  renderApp(
    <Probe
      of={{ featureId: 'words' }}
      see={(check) => {
        refetch = check.refetch;
      }}
    />,
    { stack },
  );
  expect(await screen.findByText('error null null')).toBeInTheDocument();
  isDown = false;
  await act(() => refetch?.());
  expect(await screen.findByText('allowed null 1000')).toBeInTheDocument();
});

test('after a failed refetch the last good answer stands', async () => {
  const page = renderApp(<Probe of={{ featureId: 'words' }} />);
  await screen.findByText('allowed null 1000');
  page.intercept((route) => (route === 'customer' ? failure(403, 'forbidden') : undefined));
  await act(() => page.queryClient.invalidateQueries({ queryKey: ['autumn', 'ada', 'customer'] }));
  await waitFor(() => expect(page.requests).toContain('customer'));
  expect(screen.getByText('allowed null 1000')).toBeInTheDocument();
});
