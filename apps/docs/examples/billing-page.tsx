import { BillingPage } from '@autumn/react';

export const Example = () => <BillingPage heading="h3" pricingTable={false} />;
