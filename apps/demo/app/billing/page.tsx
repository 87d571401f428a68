import type { Metadata } from 'next';
import { requirePerson } from '../../lib/require-person';
import { Plans } from '../components/plans';
import { Prefetched } from '../components/prefetched';
import { Account } from './account';

export const metadata: Metadata = { title: 'Billing' };

export default async function BillingPage() {
  await requirePerson();
  return (
    <Prefetched>
      <section className="narrow">
        <h1>Billing</h1>
        <Account />
      </section>
      <section className="wide" aria-labelledby="plans-title">
        <h2 id="plans-title">Change your plan</h2>
        <Plans />
      </section>
    </Prefetched>
  );
}
