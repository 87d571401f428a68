import type { Customer, Entitlement, Holding } from './state.ts';

/** In force: what a failed payment leaves behind still grants. */
export const isHeld = ({ status }: Holding): boolean => status === 'active' || status === 'past_due';

/** Changes the entitlements in force. Where nothing changes, everything stays the very same object. */
export const mapEntitlements = (
  customer: Customer,
  change: (entitlement: Entitlement, holding: Holding) => Entitlement,
): Customer => {
  const holdings = customer.holdings.map((holding) =>
    isHeld(holding) ? withEntitlements(holding, (entitlement) => change(entitlement, holding)) : holding,
  );
  return holdings.every((holding, index) => holding === customer.holdings[index])
    ? customer
    : { ...customer, holdings };
};

export const withEntitlements = (holding: Holding, change: (entitlement: Entitlement) => Entitlement): Holding => {
  const entitlements = holding.entitlements.map(change);
  const isSame = entitlements.every((entitlement, index) => entitlement === holding.entitlements[index]);
  return isSame ? holding : { ...holding, entitlements };
};
