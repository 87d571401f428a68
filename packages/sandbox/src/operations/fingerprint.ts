import type { Customer } from '../engine/state.ts';
import type { Store } from '../store.ts';

/** Products that the same person has tried as another customer. */
export const triedByFingerprint = ({ internalId, fingerprint }: Customer, store: Store): ReadonlySet<string> => {
  if (fingerprint === null) return new Set();
  const others = [...store.customers()].filter((other) => other.internalId !== internalId);
  return new Set(
    others
      .flatMap(({ trialsUsed }) => trialsUsed)
      .filter((used) => used.fingerprint === fingerprint)
      .map(({ productId }) => productId),
  );
};
