import { PaymentMethod } from '@autumn/react';

export const Example = () => <PaymentMethod />;
