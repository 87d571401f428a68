import type { Product, ProductId } from '@autumn/core';
import type { SharedValue } from '../cache/shared.ts';
import type { Identity } from '../identity.ts';
import { callback, refusal } from '../refusal.ts';
import type { Service } from '../service.ts';

/** The products that `policy.catalog` shows. */
export async function shownProducts({ catalog, settings }: Service): Promise<SharedValue<readonly Product[]>> {
  const { value, isStale } = await catalog();
  const shown = settings.policy.catalog;
  if (shown === undefined) return { value, isStale };
  const isShown = typeof shown === 'function' ? shown : ({ id }: Product) => shown.includes(id);
  return { value: await callback('policy.catalog', () => value.filter(isShown)), isStale };
}

/**
 * Refuses a purchase of anything that is not for sale, such as an archived or an internal plan.
 *
 * @throws {AutumnError} `product_not_allowed` (403)
 */
export async function checkForSale(productId: ProductId, identity: Identity, service: Service): Promise<void> {
  if (!(await isForSale(productId, identity, service))) {
    throw refusal('product_not_allowed', 'This product is not for sale here.');
  }
}

async function isForSale(productId: ProductId, identity: Identity, service: Service): Promise<boolean> {
  const rule = service.settings.policy.products;
  if (Array.isArray(rule)) return rule.includes(productId);
  const { value: offered } = typeof rule === 'function' ? await service.catalog() : await shownProducts(service);
  const product = offered.find(({ id }) => id === productId);
  if (!product || typeof rule !== 'function') return product !== undefined;
  return (await callback('policy.products', () => rule(product, identity))) === true;
}
