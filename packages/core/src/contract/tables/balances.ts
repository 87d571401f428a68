import { createBalance, updateBalance } from '../balances.ts';

/** Balances that belong to no product. The API also lists them, in a form that its description does not tell. */
export const balances = {
  /**
   * Gives a customer, or one of its entities, a balance of a feature beside those of its products.
   *
   * Units of the feature, instants in epoch milliseconds. It counts like any other balance, and shows in
   * the customer's features; it can reset by itself and expire.
   *
   * @example
   * await autumn.balances.create({ customerId: 'user_42', featureId: 'messages', grantedBalance: 50 });
   *
   * @throws {AutumnError} `customer_not_found` (404), `feature_not_found` (404), `outcome_unknown`.
   * @see wire-protocol.md §2.17
   */
  create: createBalance,
  /**
   * Changes what is left or used of a feature, or when it resets and expires.
   *
   * Units of the feature, instants in epoch milliseconds. A feature that is not held is passed over in
   * silence. Not sent twice: `addToBalance` would add twice.
   *
   * @example
   * await autumn.balances.update({ customerId: 'user_42', featureId: 'messages', addToBalance: 50 });
   *
   * @throws {AutumnError} `customer_not_found` (404), `feature_not_found` (404), `outcome_unknown`.
   * @see wire-protocol.md §2.17
   */
  update: updateBalance,
} as const;
