import { CheckoutDialog, usePurchase } from '@autumn/react';

export function Example() {
  const purchase = usePurchase();
  return (
    <>
      <button type="button" onClick={() => purchase.choose({ productId: 'pro' })}>
        Get Pro
      </button>
      <CheckoutDialog purchase={purchase} />
    </>
  );
}
