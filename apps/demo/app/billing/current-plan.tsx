'use client';

import { useBillingPortal, useCustomer } from '@autumn/react';
import { CancelButton } from './cancel-button';
import { date } from './formats';

export function CurrentPlan() {
  const { data: customer, isError } = useCustomer();
  const { open, isPending: isOpening, error: portalError } = useBillingPortal();
  const plan = customer?.products.find(({ isAddOn, status }) => !isAddOn && status !== 'scheduled');
  const title = plan ? `You are on ${plan.name}` : customer ? 'No plan' : 'Your plan';
  return (
    <section className="panel" aria-labelledby="plan-title">
      <h2 id="plan-title">{title}</h2>
      {isError && !customer && <p>It could not be loaded. Nothing about it has changed.</p>}
      {plan && <PlanDates canceledAt={plan.canceledAt} end={plan.currentPeriodEnd} status={plan.status} />}
      <div className="actions">
        <button className="button quiet" type="button" disabled={isOpening} onClick={() => open().catch(() => {})}>
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
  if (canceledAt !== null) return <p role="status">Canceled. It runs until {date(end)}.</p>;
  return <p>{status === 'trialing' ? `Free trial until ${date(end)}.` : `Renews on ${date(end)}.`}</p>;
}
