import type { CheckoutResult } from '@autumn/core';
import type { CheckoutView } from '@autumn/core/browser';
import { refusal } from '../refusal.ts';
import type { ItemOptions } from './item-view.ts';
import { freeTrialView, productView } from './product-view.ts';

/** Changes that wait for the end of the running period, which is then when the next cycle starts. */
const laterScenarios = new Set(['downgrade', 'cancel']);

/** @throws {AutumnError} `invalid_response` (502) when the API leaves the product out. */
export function checkoutView(checkout: CheckoutResult, options: ItemOptions): CheckoutView {
  const { product, currentProduct, nextCycle } = checkout;
  if (!product) throw refusal('invalid_response', 'Billing gave an answer that cannot be used.');
  const scenario = product.scenario ?? null;
  return {
    url: checkout.url ?? null,
    lines: checkout.lines.map(({ description, amount }) => ({ description, amount })),
    total: checkout.total,
    currency: checkout.currency,
    hasProrations: checkout.hasProrations ?? false,
    scenario,
    options: (checkout.options ?? []).map(({ featureId, quantity }) => ({ featureId, quantity })),
    product: productView(product, options),
    freeTrial: freeTrialView(product.freeTrial),
    currentProduct: currentProduct
      ? {
          id: currentProduct.id,
          name: currentProduct.name,
          currentPeriodEnd: laterScenarios.has(scenario ?? '') ? (nextCycle?.startsAt ?? null) : null,
        }
      : null,
    nextCycle: nextCycle ? { startsAt: nextCycle.startsAt, total: nextCycle.total } : null,
  };
}
