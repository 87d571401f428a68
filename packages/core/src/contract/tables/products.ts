import { copyProduct, deleteProduct, getProduct, productHasCustomers, updateProduct } from '../product-records.ts';
import { createProduct, listProducts } from '../products.ts';
import { getRedemption, getReferralCode, redeemReferralCode } from '../referrals.ts';

/** What is sold. */
export const products = {
  /**
   * Adds a product to the catalog. Prices are in major currency units.
   *
   * @example
   * await autumn.products.create({ id: 'pro', name: 'Pro', items: [{ price: 20, interval: 'month' }] });
   *
   * @throws {AutumnError} `product_already_exists` (400), `invalid_inputs` (400), `outcome_unknown`.
   * @see wire-protocol.md §2.24
   */
  create: createProduct,
  /**
   * Lists the newest version of each product.
   *
   * @example
   * const { list } = await autumn.products.list();
   *
   * @see wire-protocol.md §2.23
   */
  list: listProducts,
  /**
   * Returns the newest version of a product.
   *
   * @example
   * const product = await autumn.products.get({ productId: 'pro' });
   *
   * @throws {AutumnError} `product_not_found` (404).
   * @see wire-protocol.md §2.25
   */
  get: getProduct,
  /**
   * Changes a product. New items or a new trial make a new version when customers hold the newest one;
   * they keep theirs.
   *
   * @example
   * await autumn.products.update({ productId: 'pro', name: 'Professional' });
   *
   * @throws {AutumnError} `product_not_found` (404), `invalid_inputs` (400), `outcome_unknown`.
   * @see wire-protocol.md §2.26
   */
  update: updateProduct,
  /**
   * Deletes the newest version of a product, or all with `allVersions`.
   *
   * @example
   * await autumn.products.delete({ productId: 'pro', allVersions: true });
   *
   * @throws {AutumnError} `invalid_request` (400, customers hold it), `product_not_found` (404), `outcome_unknown`.
   * @see wire-protocol.md §2.27
   */
  delete: deleteProduct,
  /**
   * Tells whether an update with these items would make a new version.
   *
   * @example
   * const { willVersion } = await autumn.products.hasCustomers({ productId: 'pro', items: [] });
   *
   * @throws {AutumnError} `product_not_found` (404).
   * @see wire-protocol.md §2.32
   */
  hasCustomers: productHasCustomers,
  /**
   * Copies a product under another id, also to the other environment.
   *
   * @example
   * await autumn.products.copy({ productId: 'pro', id: 'pro_2', name: 'Pro 2', env: 'sandbox' });
   *
   * @throws {AutumnError} `product_not_found` (404), `product_already_exists` (400), `outcome_unknown`.
   * @see wire-protocol.md §2.32
   */
  copy: copyProduct,
  /**
   * Returns the code with which a customer brings others into a referral program: always the same one.
   *
   * @example
   * const { code } = await autumn.products.getReferralCode({ customerId: 'user_42', programId: 'friends' });
   *
   * @throws {AutumnError} `reward_not_found` (404, the program), `customer_not_found` (404).
   * @see wire-protocol.md §2.29
   */
  getReferralCode,
  /**
   * Redeems the code of another customer. The reward is given at once, or with the first purchase of one
   * of the program's products.
   *
   * @example
   * const { id, referrer } = await autumn.products.redeemReferralCode({ customerId: 'user_43', code: '1DBX98' });
   *
   * @throws {AutumnError} `referral_code_not_found` (404), `customer_not_found` (404),
   *   `customer_cannot_redeem_own_code` (400, also for the same fingerprint),
   *   `customer_already_redeemed_referral_code` (400), `referral_code_max_redemptions_reached` (400),
   *   `outcome_unknown`.
   * @see wire-protocol.md §2.30
   */
  redeemReferralCode,
  /**
   * Returns what became of a redemption: whether its condition was met, and who got the reward.
   *
   * @example
   * const { triggered, applied } = await autumn.products.getRedemption({ redemptionId: 'rr_1' });
   *
   * @throws {AutumnError} `reward_redemption_not_found` (404).
   * @see wire-protocol.md §2.32
   */
  getRedemption,
} as const;
