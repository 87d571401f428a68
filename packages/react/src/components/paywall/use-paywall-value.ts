'use client';

import { useId } from 'react';
import type { UseCheckResult } from '../../hooks/use-check.ts';
import { useCustomer } from '../../hooks/use-customer.ts';
import { useProducts } from '../../hooks/use-products.ts';
import { type UsePurchaseOptions, usePurchase } from '../../hooks/use-purchase.ts';
import { featureWords } from '../../plans/feature-name.ts';
import { isTopUp, offersFor } from '../../plans/upgrade-for.ts';
import { useAutumn } from '../../provider/autumn-context.ts';
import { unitsText } from '../../text/phrases.ts';
import { useText } from '../../text/use-text.ts';
import type { GateProps } from './gate-props.ts';
import type { PaywallContextValue } from './paywall-context.ts';

/** Everything that a paywall says about a gate that is closed. */
export function usePaywallValue(
  check: UseCheckResult,
  gate: GateProps,
  options: UsePurchaseOptions,
): PaywallContextValue {
  const { currency } = useAutumn();
  const { say, format } = useText();
  const { data: customer } = useCustomer();
  const { products, currency: catalogCurrency } = useProducts();
  const purchase = usePurchase(options);
  const titleId = useId();
  const { featureId, productId, featureName, plansHref, heading = 'h3', onSignIn, signInHref } = gate;
  const access = featureId === undefined ? undefined : customer?.features[featureId];
  const named = featureWords(featureId ?? '', customer, products, featureName);
  const name = featureName ?? products.find(({ id }) => id === productId)?.name ?? named.name;
  const offers = offersFor({ featureId, productId }, customer ?? null, products);
  const best = offers[0];
  const topUp = check.reason === 'limit_reached' && best && !isTopUp(best) ? offers.find(isTopUp) : undefined;
  const units = (amount: number) => unitsText(say, format, amount, named.unit);
  const left = access?.available ?? 0;
  return {
    titleId,
    status: check.status === 'allowed' ? 'pending' : check.status,
    denial: {
      reason: check.reason === 'limit_reached' && left > 0 ? 'not_enough' : (check.reason ?? 'no_access'),
      feature: name,
      unit: named.unit.plural,
      left: units(left),
      needed: units(gate.requiredBalance ?? 1),
      resetsOn: typeof access?.nextResetAt === 'number' ? format.date(access.nextResetAt) : '',
    },
    offers: [best, topUp].filter((offer) => offer !== undefined),
    currency: catalogCurrency ?? currency ?? 'usd',
    purchase,
    plansHref,
    heading,
    onSignIn,
    signInHref,
    refetch: check.refetch,
  };
}
