'use client';

import type { CustomerProductView, CustomerView, EntityView, PaymentMethodView } from '@autumn/core/browser';
import { useAutumn } from '../../provider/autumn-context.ts';
import { Facts } from '../facts.tsx';
import { useCached } from '../use-cached.ts';
import { writeInstant } from '../write.ts';

/** Who pays, for what, and how that stands. */
export function CustomerTab() {
  const { identity, queryClient, queries, refresh } = useAutumn();
  const { customer, paymentMethod, entities } = useCached();
  if (identity === null) return <p>Nobody is signed in: `identity` of the provider is null.</p>;
  const ask = () => (customer ? refresh() : queryClient.prefetchQuery(queries.customer()));
  return (
    <>
      {customer?.error && <p className="bad">{customer.error.message}</p>}
      {customer?.data ? (
        <Customer customer={customer.data} paymentMethod={paymentMethod} />
      ) : (
        <p>{customer?.fetchStatus === 'fetching' ? 'Asking…' : 'Nothing on this page has asked for the customer.'}</p>
      )}
      {entities.length > 0 && <Entities entities={entities} />}
      <button type="button" onClick={() => void ask()}>
        Ask the server again
      </button>
    </>
  );
}

interface CustomerProps {
  readonly customer: CustomerView;
  readonly paymentMethod: PaymentMethodView | null | undefined;
}

function Customer({ customer, paymentMethod }: CustomerProps) {
  const { id, name, email, products, source, asOf } = customer;
  return (
    <>
      <Facts
        of={{
          Id: <code>{id}</code>,
          Name: name,
          Email: email,
          Payment: paymentState(customer),
          Card: paymentMethod === undefined ? undefined : cardText(paymentMethod),
          'As of': `${writeInstant(asOf)}, ${source}`,
        }}
      />
      <h2>Products</h2>
      {products.length === 0 && <p>None.</p>}
      <ul>
        {products.map((product) => (
          <li key={`${product.id} ${product.status} ${product.startedAt}`}>
            <code>{product.id}</code> <span className="badge">{product.status}</span>
            <Facts of={factsOf(product)} />
          </li>
        ))}
      </ul>
    </>
  );
}

const factsOf = ({ quantity, isAddOn, isDefault, canceledAt, currentPeriodEnd }: CustomerProductView) => ({
  Quantity: quantity === 1 ? null : quantity,
  Kind: isAddOn ? 'add-on' : isDefault ? 'default' : null,
  'Canceled at': canceledAt && writeInstant(canceledAt),
  'Period ends': currentPeriodEnd && writeInstant(currentPeriodEnd),
});

function paymentState({ products, invoices }: CustomerView): string {
  const open = invoices.filter(({ status }) => status === 'open').length;
  if (products.some(({ status }) => status === 'past_due')) return `past due, ${open} open invoices`;
  return open > 0 ? `${open} open invoices` : 'nothing is due';
}

const cardText = (method: PaymentMethodView | null): string =>
  method ? `${method.brand ?? method.type} ${method.last4 ?? ''}` : 'none on file';

function Entities({ entities }: { readonly entities: readonly EntityView[] }) {
  return (
    <>
      <h2>Entities that were asked for</h2>
      <ul>
        {entities.map(({ id, name, featureId, products }) => (
          <li key={id}>
            <code>{id}</code>
            <Facts
              of={{ Name: name, 'One of': featureId, Products: products.map((one) => one.id).join(', ') || 'none' }}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
