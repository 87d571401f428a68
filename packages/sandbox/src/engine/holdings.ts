import type { Customer, Entitlement, Holding } from './state.ts';

/** In force: what a failed payment leaves behind still grants. */
export const isHeld = ({ status }: Holding): boolean => status === 'active' || status === 'past_due';

/** Changes the entitlements in force, and leaves holdings alone in which nothing changed. */
export const mapEntitlements = (
  customer: Customer,
  change: (entitlement: Entitlement, holding: Holding) => Entitlement,
): Customer => ({
  ...customer,
  holdings: customer.holdings.map((holding) => {
    if (!isHeld(holding)) return holding;
    const entitlements = holding.entitlements.map((entitlement) => change(entitlement, holding));
    const isSame = entitlements.every((entitlement, index) => entitlement === holding.entitlements[index]);
    return isSame ? holding : { ...holding, entitlements };
  }),
});
