import { useBillingPortal, useCancel, usePaymentMethod, useSetupPayment } from '@autumn/react';

// #region use-cancel
function CancelPro() {
  const { cancel, isPending, error } = useCancel();
  return (
    <>
      <button type="button" disabled={isPending} onClick={() => cancel({ productId: 'pro' }).catch(() => undefined)}>
        Cancel Pro
      </button>
      <p role="alert">{error?.message}</p>
    </>
  );
}
// #endregion use-cancel

// #region use-payment-method
function Card() {
  const { data: card, status } = usePaymentMethod();
  if (status === 'pending') return <p>Loading…</p>;
  return <p>{card ? `${card.brand} ending in ${card.last4}` : 'No card on file'}</p>;
}
// #endregion use-payment-method

// #region use-setup-payment
function AddCard() {
  const { open, isPending } = useSetupPayment({ redirect: (url) => window.open(url) });
  return (
    <button type="button" disabled={isPending} onClick={() => open().catch(() => undefined)}>
      Add a card
    </button>
  );
}
// #endregion use-setup-payment

// #region use-billing-portal
function Manage() {
  const { open, isPending } = useBillingPortal({ redirect: (url) => window.open(url) });
  return (
    <button type="button" disabled={isPending} onClick={() => open().catch(() => undefined)}>
      Manage billing
    </button>
  );
}
// #endregion use-billing-portal

export const Example = () => (
  <>
    <CancelPro />
    <Card />
    <AddCard />
    <Manage />
  </>
);
