'use client';

import { useCheckoutReturn } from '@autumn/react';

const notices = {
  activating: 'Activating your plan…',
  active: 'Your payment arrived. Everything is ready.',
  timeout: 'No payment has arrived yet. If you paid, it will show up here; if not, nothing was charged.',
};

/** What came of a visit to the payment page, on whichever page it returns to. */
export function CheckoutNotice() {
  const { status, dismiss } = useCheckoutReturn({ patienceMs: 15_000 });
  return (
    <div role="status">
      {status !== 'idle' && (
        <p className="checkout-notice">
          {notices[status]}
          {status !== 'activating' && (
            <button className="button quiet" type="button" onClick={dismiss}>
              Close
            </button>
          )}
        </p>
      )}
    </div>
  );
}
