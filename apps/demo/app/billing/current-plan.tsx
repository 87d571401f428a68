'use client';

import { useBillingPortal, useCancel, useCustomer } from '@autumn/react';
import { useState } from 'react';

const date = new Intl.DateTimeFormat('en-US', {
  dateStyle: 'long',
  timeZone: 'UTC',
});

export function CurrentPlan() {
  const { data: customer } = useCustomer();
  const { open, isPending: isOpening, error: portalError } = useBillingPortal();
  const plan = customer?.products.find(({ isAddOn, status }) => !isAddOn && status !== 'scheduled');
  return (
    <section className="panel" aria-labelledby="plan-title">
      <h2 id="plan-title">{plan ? `You are on ${plan.name}` : 'No plan'}</h2>
      {plan && <PlanDates canceledAt={plan.canceledAt} end={plan.currentPeriodEnd} status={plan.status} />}
      <div className="actions">
        <button className="button quiet" type="button" disabled={isOpening} onClick={() => void open()}>
          {isOpening ? 'Opening…' : 'Cards and invoices'}
        </button>
        {plan && plan.currentPeriodEnd !== null && plan.canceledAt === null && (
          <CancelButton productId={plan.id} name={plan.name ?? plan.id} end={plan.currentPeriodEnd} />
        )}
      </div>
      <p role="status" className="problem">
        {portalError?.message}
      </p>
    </section>
  );
}

interface PlanDatesProps {
  readonly canceledAt: number | null;
  readonly end: number | null;
  readonly status: string;
}

function PlanDates({ canceledAt, end, status }: PlanDatesProps) {
  if (end === null) return <p>Free, for as long as you like.</p>;
  if (canceledAt !== null) return <p role="status">Canceled. It runs until {date.format(end)}.</p>;
  return <p>{status === 'trialing' ? `Free trial until ${date.format(end)}.` : `Renews on ${date.format(end)}.`}</p>;
}

function CancelButton({ productId, name, end }: { productId: string; name: string; end: number }) {
  const [isAsking, setIsAsking] = useState(false);
  const { cancel, isPending, error } = useCancel();
  if (!isAsking) {
    return (
      <button className="button quiet" type="button" onClick={() => setIsAsking(true)}>
        Cancel {name}
      </button>
    );
  }
  return (
    <fieldset aria-label={`Cancel ${name}`}>
      <p>It stays active until {date.format(end)}. After that you are back on Free.</p>
      <div className="actions">
        <button className="button" type="button" disabled={isPending} onClick={() => void cancel({ productId })}>
          {isPending ? 'Canceling…' : 'Yes, cancel'}
        </button>
        <button className="button quiet" type="button" disabled={isPending} onClick={() => setIsAsking(false)}>
          Keep it
        </button>
      </div>
      <p role="status" className="problem">
        {error?.message}
      </p>
    </fieldset>
  );
}
