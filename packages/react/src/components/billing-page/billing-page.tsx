'use client';

import { type ComponentProps, useId } from 'react';
import { useCustomer } from '../../hooks/use-customer.ts';
import type { UsePurchaseOptions } from '../../hooks/use-purchase.ts';
import { currentPlanOf } from '../../plans/current-plan.ts';
import { accountMessages } from '../../text/account-messages.ts';
import { useText } from '../../text/use-text.ts';
import { CurrentPlan } from '../current-plan/current-plan.tsx';
import { InvoiceList } from '../invoice-list/invoice-list.tsx';
import { PaymentMethod } from '../payment-method/payment-method.tsx';
import { PricingTable, type PricingTableProps } from '../pricing-table/pricing-table.tsx';
import { slotClasses } from '../shared/slot-classes.ts';
import { UsageMeter } from '../usage-meter/usage-meter.tsx';

export type BillingPageSlot = 'root' | 'panel' | 'meters' | 'plans';

export interface BillingPageProps extends UsePurchaseOptions, Omit<ComponentProps<'div'>, 'children'> {
  /** Features to show a meter for. @default those that are counted in the customer's plan */
  readonly meters?: readonly string[] | undefined;
  /** How the plans are shown; `false` leaves them out. */
  readonly pricingTable?: PricingTableProps | false | undefined;
  /** Of the titles of its sections. @default "h2" */
  readonly heading?: 'h2' | 'h3' | 'h4' | undefined;
  /** Your classes, added to ours. */
  readonly classNames?: Partial<Record<BillingPageSlot, string>> | undefined;
}

/**
 * A whole billing page: the plan, the card, usage, all plans to change to, and the invoices. For another
 * order or other parts, put the components that it is made of on a page of your own.
 *
 * @example
 * <BillingPage meters={['words', 'credits']} />
 */
export function BillingPage({
  meters,
  pricingTable = {},
  heading: Heading = 'h2',
  classNames,
  className,
  ...options
}: BillingPageProps) {
  const { successUrl, redirect, onDone, ...props } = options;
  const purchase = { successUrl, redirect, onDone };
  const cx = slotClasses<BillingPageSlot>('autumn-billing', classNames, className);
  const { say } = useText(accountMessages);
  const usageId = useId();
  const { data: customer } = useCustomer();
  const counted = currentPlanOf(customer).plan?.items.flatMap(({ featureId, featureType }) =>
    featureId !== null && featureType !== 'static' ? featureId : [],
  );
  const measured = meters ?? [...new Set(counted)];
  return (
    <div className={cx('root', 'autumn')} {...props}>
      <CurrentPlan className={cx('panel')} heading={Heading} {...purchase} />
      <PaymentMethod className={cx('panel')} heading={Heading} redirect={redirect} />
      {measured.length > 0 && (
        <section aria-labelledby={usageId} className={`${cx('panel')} ${cx('meters')}`}>
          <Heading id={usageId} className="autumn-section-title">
            {say('usage')}
          </Heading>
          {measured.map((featureId) => (
            <UsageMeter key={featureId} featureId={featureId} />
          ))}
        </section>
      )}
      {pricingTable !== false && <PricingTable className={cx('plans')} {...purchase} {...pricingTable} />}
      <InvoiceList className={cx('panel')} heading={Heading} />
    </div>
  );
}
