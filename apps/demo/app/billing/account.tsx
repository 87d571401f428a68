'use client';

import { UsageMeter } from '@autumn/react';
import { CurrentPlan } from './current-plan';
import { Invoices } from './invoices';

export function Account() {
  return (
    <div className="account-page">
      <CurrentPlan />
      <section className="panel" aria-label="Usage">
        <UsageMeter featureId="words" />
        <UsageMeter featureId="credits" />
        <UsageMeter featureId="style_checks" />
      </section>
      <Invoices />
    </div>
  );
}
