import { pricingTable as listOffers } from '../engine/pricing-table.ts';
import type { Operations } from './operation.ts';
import { requireCustomer } from './subject.ts';

export const pricingTable: Operations['customers']['pricingTable'] = ({ customerId }, context) => {
  const customer = customerId === undefined ? undefined : requireCustomer(customerId, context);
  const { catalog, settings } = context.engine(customer);
  return { list: listOffers(customer, { catalog, currency: settings.currency }) };
};
