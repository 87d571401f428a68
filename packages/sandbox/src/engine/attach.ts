import type { AttachRequest } from './attach-request.ts';
import { withDiscounts } from './discount.ts';
import { type Billed, bill } from './invoice.ts';
import { needsPage, refuseOptions, refuseQuantities, refuseWithoutPage } from './payment-page.ts';
import type { Plan } from './plan.ts';
import { planAttach } from './plan-attach.ts';
import { isFree } from './prices.ts';
import { openSession, pendingAttach } from './session.ts';
import type { Customer, EngineContext, Invoice } from './state.ts';

export interface AttachOutcome {
  readonly customer: Customer;
  readonly code: string;
  readonly message: string;
  /** Where the customer has to go before anything is attached: a payment page or an unpaid invoice. */
  readonly page: { readonly kind: 'checkout' | 'invoice'; readonly id: string } | null;
  /** Shown for a change of quantity only. */
  readonly invoice: Invoice | null;
}

/** Puts a customer on products: at once, later, or after a payment page. */
export const attach = (customer: Customer, request: AttachRequest, context: EngineContext): AttachOutcome => {
  refuseOptions(request);
  const planned = planAttach(customer, request, context);
  refuseWithoutPage(customer, request, planned.branch);
  const onPage = needsPage(customer, request, planned.branch, planned.trial);
  if (changesProducts(planned)) refuseQuantities(request, onPage);
  const known = knownToProvider(customer, context);
  const discounted = withDiscounts(known, request.rewards, context.now);
  if (!onPage) return attachNow(discounted, request, planned, context);
  const plan = planAttach(customer, request, context, { onPage });
  return request.invoice
    ? attachByInvoice(discounted, request, plan, context)
    : attachByPage(known, request, plan, context);
};

const changesProducts = ({ branch }: Plan): boolean => branch !== 'renew' && branch !== 'update_prepaid_quantity';

/** Every customer that buys, even for free, is made known to the payment provider. */
export const knownToProvider = (customer: Customer, { newId }: EngineContext): Customer =>
  customer.stripeId === null ? { ...customer, stripeId: newId('cus') } : customer;

const namesOf = ({ products }: AttachRequest): string => products.map(({ name }) => name).join(', ');

const idsOf = ({ products }: AttachRequest): readonly string[] => products.map(({ id }) => id);

const attachByPage = (
  customer: Customer,
  request: AttachRequest,
  plan: Plan,
  context: EngineContext,
): AttachOutcome => {
  const { successUrl } = request;
  const opened = openSession(
    customer,
    { kind: 'attach', successUrl, attach: pendingAttach(request, plan), lines: plan.lines },
    context,
  );
  return {
    customer: opened.customer,
    code: 'checkout_created',
    message: `Successfully created checkout for customer ${customer.id}, product(s) ${namesOf(request)}`,
    page: { kind: 'checkout', id: opened.session.id },
    invoice: null,
  };
};

const attachByInvoice = (
  customer: Customer,
  request: AttachRequest,
  plan: Plan,
  context: EngineContext,
): AttachOutcome => {
  const billed = bill(customer, plan.lines, idsOf(request), context, 'open');
  return {
    ...awaitPayment(billed, request, plan, context),
    code: 'checkout_created',
    message: `Successfully created invoice checkout for customer ${customer.id}, product(s) ${namesOf(request)}`,
  };
};

const attachNow = (customer: Customer, request: AttachRequest, plan: Plan, context: EngineContext): AttachOutcome => {
  const billed = bill(customer, plan.lines, idsOf(request), context, request.invoice ? 'draft' : undefined);
  if (billed.invoice?.status === 'open') {
    return {
      ...awaitPayment(billed, request, plan, context),
      code: 'invoice_action_required',
      message: 'Payment action required',
    };
  }
  return {
    customer: plan.carryOut(billed.customer),
    ...success(customer, request, plan),
    page: null,
    invoice: plan.branch === 'update_prepaid_quantity' ? billed.invoice : null,
  };
};

/** The charge failed or is still to come: nothing is attached until the invoice is paid on its page. */
const awaitPayment = (
  { customer, invoice }: Billed,
  request: AttachRequest,
  plan: Plan,
  context: EngineContext,
): Pick<AttachOutcome, 'customer' | 'page' | 'invoice'> => {
  if (invoice === null) return { customer, page: null, invoice: null };
  const { lines } = invoice;
  const attach = pendingAttach(request, plan);
  const opened = openSession(
    customer,
    { kind: 'invoice', successUrl: request.successUrl, attach, lines, invoice },
    context,
  );
  return { customer: opened.customer, page: { kind: 'invoice', id: invoice.id }, invoice: null };
};

const success = (
  customer: Customer,
  request: AttachRequest,
  { branch, current, joins }: Plan,
): Pick<AttachOutcome, 'code' | 'message'> => {
  const names = namesOf(request);
  switch (branch) {
    case 'upgrade':
      return { code: 'upgraded_to_new_product', message: 'Successfully updated product' };
    case 'downgrade':
      return {
        code: 'downgrade_scheduled',
        message: `Successfully downgraded from ${current?.product.name} to ${names}`,
      };
    case 'renew':
      return { code: 'renewed_product', message: 'Successfully renewed product' };
    case 'update_prepaid_quantity':
      return { code: 'features_updated', message: 'Successfully updated quantity for features' };
    case 'one_off':
      return {
        code: 'one_off_product_attached',
        message: `Successfully purchased product(s) ${names} and attached to customer ${customer.id}`,
      };
    default:
      if (request.products.every(isFree)) {
        return {
          code: 'free_product_attached',
          message: `Successfully inserted free product ${names} to ${customer.name ?? customer.id}`,
        };
      }
      return {
        code: 'new_product_attached',
        message: joins
          ? 'Successfully attached product'
          : `Successfully created subscriptions and attached product(s) ${names} to customer ${customer.id}`,
      };
  }
};
