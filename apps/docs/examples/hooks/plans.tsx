import { usePricingTable, useProducts, useText } from '@autumn/react';

// #region use-products
function Catalog() {
  const { products, status } = useProducts();
  if (status === 'pending') return <p>Loading…</p>;
  return (
    <ul>
      {products.map(({ id, name, scenario }) => (
        <li key={id}>
          {name}: {scenario}
        </li>
      ))}
    </ul>
  );
}
// #endregion use-products

// #region use-pricing-table
function Intervals() {
  const { plans, intervals, interval, setInterval, productOf, currency } = usePricingTable({
    plans: [{ product: 'free' }, { title: 'Pro', month: 'pro', year: 'pro_yearly' }],
  });
  const { format } = useText();
  return (
    <>
      {intervals.map((name) => (
        <button key={name} type="button" aria-pressed={name === interval} onClick={() => setInterval(name)}>
          {name}
        </button>
      ))}
      {plans.map((plan) => (
        <p key={plan.id}>
          {plan.title}, {format.price(productOf(plan).items.find(({ price }) => price !== null)?.price ?? 0, currency)}
        </p>
      ))}
    </>
  );
}
// #endregion use-pricing-table

export const Example = () => (
  <>
    <Catalog />
    <Intervals />
  </>
);
