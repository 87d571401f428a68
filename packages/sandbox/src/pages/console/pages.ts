import type { PageRoute } from '../page.ts';
import { submitConsole } from './actions.ts';
import { showCustomer } from './customer.ts';
import { showCustomers } from './customers.ts';
import { showEvents } from './events.ts';
import { showFaults } from './faults.ts';
import { showInvoices } from './invoices.ts';
import { showOverview } from './overview.ts';
import { showProducts } from './products.ts';
import { showRequests } from './requests.ts';
import { showWebhooks } from './webhooks.ts';

/** The rooms of the console. Their forms all come to `/`, and say themselves where they stood. */
export const consolePages: readonly PageRoute[] = [
  { path: '/', show: showOverview, submit: submitConsole },
  { path: '/customers', show: showCustomers },
  { path: '/customers/:id', show: showCustomer },
  { path: '/products', show: showProducts },
  { path: '/events', show: showEvents },
  { path: '/requests', show: showRequests },
  { path: '/invoices', show: showInvoices },
  { path: '/webhooks', show: showWebhooks },
  { path: '/faults', show: showFaults },
];
