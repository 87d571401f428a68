'use client';

import { PricingTable } from '@autumn/react';
import { useRouter } from 'next/navigation';

/** The catalog's plans, and the one that is not for sale online. */
export function Plans() {
  const router = useRouter();
  return (
    <PricingTable
      onSignIn={() => router.push('/sign-in')}
      recommended="pro"
      extra={[
        {
          id: 'enterprise',
          name: 'Enterprise',
          price: 'Let’s talk',
          features: ['Everything in Team', 'Single sign-on', 'Invoices and purchase orders', 'A person to call'],
          action: { label: 'Contact us', href: 'mailto:sales@inkwell.example' },
        },
      ]}
    />
  );
}
