import {
  CheckoutDialog,
  useAttach,
  useCheckout,
  useCheckoutReturn,
  useFailureText,
  usePurchase,
  useText,
} from '@autumn/react';

// #region use-purchase
function BuyPro() {
  const purchase = usePurchase();
  return (
    <>
      <button type="button" disabled={purchase.isBusy} onClick={() => purchase.choose({ productId: 'pro' })}>
        Get Pro
      </button>
      <CheckoutDialog purchase={purchase} />
    </>
  );
}
// #endregion use-purchase

// #region use-checkout
function PriceOfYear() {
  const { data: preview } = useCheckout({ productId: 'pro_yearly' });
  const { format } = useText();
  return preview && <p>A year would be {format.price(preview.total, preview.currency)} today.</p>;
}
// #endregion use-checkout

// #region use-attach
function TakeFree() {
  const { attach, isPending, error } = useAttach();
  const failureText = useFailureText();
  return (
    <>
      <button type="button" disabled={isPending} onClick={() => attach({ productId: 'free' }).catch(() => undefined)}>
        Take Free
      </button>
      <p role="alert">{error && failureText(error)}</p>
    </>
  );
}
// #endregion use-attach

// #region use-checkout-return
function Welcome() {
  const { status, productId, dismiss } = useCheckoutReturn({ onActive: (id) => console.info(`${id} is here`) });
  if (status === 'idle') return <p>Nobody has come back from a payment page.</p>;
  if (status === 'activating') return <p>Activating {productId}…</p>;
  if (status === 'timeout') return <p>This takes longer than usual. Nothing is lost.</p>;
  return (
    <button type="button" onClick={dismiss}>
      {productId} is active
    </button>
  );
}
// #endregion use-checkout-return

export const Example = () => (
  <>
    <BuyPro />
    <PriceOfYear />
    <TakeFree />
    <Welcome />
  </>
);
