import { PricingTable } from '@autumn/react';

export const Example = () => (
  <PricingTable
    plans={[
      { product: 'free', description: 'To look around.' },
      { title: 'Pro', month: 'pro', year: 'pro_yearly', recommended: true, description: 'For every day.' },
    ]}
    extra={[{ id: 'enterprise', title: 'Enterprise', action: { text: 'Contact us', href: '#' } }]}
  />
);
