import type { AttachRequest } from './attach-request.ts';
import { branchOf } from './branch.ts';
import { existingFor } from './existing.ts';
import type { Plan, PlanInput } from './plan.ts';
import { planDowngrade, planUpgrade } from './plan-change.ts';
import { planPurchase } from './plan-purchase.ts';
import { planQuantity } from './plan-quantity.ts';
import type { Customer, EngineContext, Holding, Product } from './state.ts';
import { subscriptionOf } from './subscription.ts';
import { changeHolding, removeHoldings } from './transitions.ts';

/** What an attach comes down to, without doing it. Throws for what the API refuses. */
export const planAttach = (
  customer: Customer,
  request: AttachRequest,
  context: EngineContext,
  { preview = false, onPage = false } = {},
): Plan => {
  const branch = branchOf(customer, request, context.now, preview);
  const input: PlanInput = { customer, request, branch, onPage, context };
  const [product] = request.products as readonly [Product];
  const { main, same, scheduled } = existingFor(customer, product, request.entityId);
  if (branch === 'renew' && same) return planRenewal(input, same, scheduled);

  const current = branch === 'update_prepaid_quantity' ? same : main;
  const running = subscriptionOf(customer, current);
  // A product that was paid once has no period to set off or to wait for.
  if (!current || !running) return planPurchase(input);
  if (branch === 'upgrade') return planUpgrade(input, current, running);
  if (branch === 'downgrade') return planDowngrade(input, current, running);
  return branch === 'update_prepaid_quantity' ? planQuantity(input, current, running) : planPurchase(input);
};

/** Takes a cancel or a downgrade back. */
const planRenewal = ({ branch }: PlanInput, current: Holding, scheduled: Holding | undefined): Plan => ({
  branch,
  current,
  trial: null,
  lines: [],
  nextCycle: null,
  isProrated: false,
  prepaid: current.prepaid,
  joins: false,
  carryOut: (customer) =>
    removeHoldings(
      changeHolding(customer, current.id, (held) => ({ ...held, canceledAt: null })),
      scheduled && !current.product.isAddOn ? [scheduled] : [],
    ),
});
