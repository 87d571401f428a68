import type { Customer, Holding } from './state.ts';

export const replaceHolding = (customer: Customer, id: string, change: (held: Holding) => Holding): Customer => ({
  ...customer,
  holdings: customer.holdings.map((held) => (held.id === id ? change(held) : held)),
});

export const removeHolding = (customer: Customer, id: string): Customer => ({
  ...customer,
  holdings: customer.holdings.filter((held) => held.id !== id),
});

export const expire = (customer: Customer, id: string, at: number): Customer =>
  replaceHolding(customer, id, (held) => ({ ...held, status: 'expired', endedAt: at }));

export const addHolding = (customer: Customer, held: Holding): Customer => ({
  ...customer,
  holdings: [...customer.holdings, held],
});
