import { deleteFeature, getFeature, listFeatures, updateFeature } from '../feature-records.ts';
import { createFeature } from '../features.ts';
import { setBalances, usage } from '../usage.ts';

/** What is counted, granted and switched. */
export const features = {
  /**
   * Adds a feature to the catalog.
   *
   * @example
   * await autumn.features.create({ id: 'messages', name: 'Messages', type: 'single_use' });
   *
   * @throws {AutumnError} `duplicate_feature_id` (409), `invalid_feature` (400), `outcome_unknown`.
   * @see wire-protocol.md §2.28
   */
  create: createFeature,
  /**
   * Lists the features of the catalog.
   *
   * @example
   * const { list } = await autumn.features.list();
   *
   * @see wire-protocol.md §2.28
   */
  list: listFeatures,
  /**
   * Returns a feature.
   *
   * @example
   * const feature = await autumn.features.get({ featureId: 'messages' });
   *
   * @throws {AutumnError} `feature_not_found` (404).
   * @see wire-protocol.md §2.28
   */
  get: getFeature,
  /**
   * Changes a feature. `type` is required, because the API takes a missing one for `continuous_use`.
   *
   * @example
   * await autumn.features.update({ featureId: 'messages', type: 'single_use', name: 'Messages' });
   *
   * @throws {AutumnError} `feature_not_found` (404), `invalid_feature` (400), `outcome_unknown`.
   * @see wire-protocol.md §2.28
   */
  update: updateFeature,
  /**
   * Deletes a feature that no product and no credit system uses.
   *
   * @example
   * await autumn.features.delete({ featureId: 'messages' });
   *
   * @throws {AutumnError} `invalid_request` (409, in use), `feature_not_found` (404), `outcome_unknown`.
   * @see wire-protocol.md §2.28
   */
  delete: deleteFeature,
  /**
   * Sets what is left of features. Usage stays, and the grant moves until the next reset.
   *
   * Balances are in units of the feature. With several balances of one feature the difference lands on
   * the first in the order of deduction. A feature that is not held is passed over in silence.
   *
   * @example
   * await autumn.features.setBalances({ customerId: 'user_42', balances: [{ featureId: 'messages', balance: 50 }] });
   *
   * @throws {AutumnError} `customer_not_found` (404), `feature_not_found` (404).
   * @see wire-protocol.md §2.16
   */
  setBalances,
  /** The same call as `usage`. The API's first clients posted it to a path that refuses it. */
  setUsage: usage,
} as const;
