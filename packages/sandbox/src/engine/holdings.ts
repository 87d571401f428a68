import { isLive } from './existing.ts';
import type { Customer, Entitlement, Holding } from './state.ts';

/** Changes the entitlements in force, and leaves holdings alone in which nothing changed. */
export const mapEntitlements = (
  customer: Customer,
  change: (entitlement: Entitlement, holding: Holding) => Entitlement,
): Customer => ({
  ...customer,
  holdings: customer.holdings.map((holding) => {
    if (!isLive(holding)) return holding;
    const entitlements = holding.entitlements.map((entitlement) => change(entitlement, holding));
    const isSame = entitlements.every((entitlement, index) => entitlement === holding.entitlements[index]);
    return isSame ? holding : { ...holding, entitlements };
  }),
});
