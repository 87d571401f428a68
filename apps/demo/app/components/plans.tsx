'use client';

import { PricingTable, type PricingTableProps } from '@autumn/react';

const plans: PricingTableProps['plans'] = [
  { product: 'free', description: 'For the first pages.' },
  {
    title: 'Pro',
    month: 'pro',
    year: 'pro_yearly',
    description: 'For writing every day.',
    recommended: true,
  },
  { month: 'team', description: 'For a room of writers.' },
];

const extra: PricingTableProps['extra'] = [
  {
    id: 'enterprise',
    title: 'Enterprise',
    price: 'Let’s talk',
    description: 'For a whole house.',
    everythingFrom: 'Team',
    features: ['Single sign-on', 'Purchase orders', 'A person to call'],
    action: { text: 'Contact us', href: 'mailto:sales@inkwell.example' },
  },
];

/** The catalog's plans, and the one that is not for sale online. */
export function Plans() {
  return <PricingTable signInHref="/sign-in" plans={plans} extra={extra} skeletons={4} />;
}
