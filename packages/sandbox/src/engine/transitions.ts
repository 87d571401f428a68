import type { Customer, Holding } from './state.ts';

export const changeHolding = (customer: Customer, id: string, change: (held: Holding) => Holding): Customer => ({
  ...customer,
  holdings: customer.holdings.map((held) => (held.id === id ? change(held) : held)),
});

export const addHoldings = (customer: Customer, added: readonly Holding[]): Customer => ({
  ...customer,
  holdings: [...customer.holdings, ...added],
});

/** Takes a product away without a trace: one that was scheduled and never ran. */
export const removeHoldings = (customer: Customer, removed: readonly Holding[]): Customer => {
  const ids = new Set(removed.map(({ id }) => id));
  return { ...customer, holdings: customer.holdings.filter(({ id }) => !ids.has(id)) };
};

export const expire = (customer: Customer, ended: readonly Holding[], at: number): Customer =>
  ended.reduce(
    (changed, { id }) => changeHolding(changed, id, (held) => ({ ...held, status: 'expired', endedAt: at })),
    customer,
  );
