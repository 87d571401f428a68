import { InvoiceList } from '@autumn/react';

export const Example = () => <InvoiceList limit={6} />;
