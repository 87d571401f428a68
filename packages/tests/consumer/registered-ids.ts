// What an application writes; compiled against the built packages by test/registered-ids.test.ts.
import { Autumn } from '@autumn/core';

declare module '@autumn/core' {
  interface Register {
    features: 'words' | 'seats';
    products: 'free' | 'pro';
  }
}

const autumn = new Autumn();
void autumn.check({ customerId: 'c', featureId: 'words' });
void autumn.attach({ customerId: 'c', productId: 'pro', options: [{ featureId: 'seats', quantity: 2 }] });
// @ts-expect-error there is no such feature
void autumn.check({ customerId: 'c', featureId: 'wrods' });
// @ts-expect-error there is no such product
void autumn.attach({ customerId: 'c', productId: 'premium' });
