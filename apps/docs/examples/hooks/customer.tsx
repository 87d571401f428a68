import { useAutumn, useCustomer } from '@autumn/react';

// #region use-customer
function Holdings() {
  const { data: customer, status, error } = useCustomer();
  if (status === 'pending') return <p>Loading…</p>;
  if (status === 'error') return <p role="alert">Not loaded: {error.message}</p>;
  const words = customer.features['words'];
  return (
    <p>
      {customer.products.map(({ name }) => name).join(', ')}: {words?.usage} words used, {words?.available} left
    </p>
  );
}
// #endregion use-customer

// #region use-autumn
function Refresh() {
  const { identity, refresh } = useAutumn();
  return (
    <button type="button" onClick={() => refresh()}>
      Ask again for {identity}
    </button>
  );
}
// #endregion use-autumn

export const Example = () => (
  <>
    <Holdings />
    <Refresh />
  </>
);
