'use client';

import { Late } from '../shared/late.tsx';
import { lazyPart } from '../shared/lazy-part.ts';
import { InlinePaywall } from './inline-paywall.tsx';
import type { PaywallProps } from './paywall-props.ts';

export const paywallCard = lazyPart<PaywallProps>(async () => (await import('./paywall-card.tsx')).PaywallCard);

/**
 * Shows its children to those who may see them. Everybody else sees what is locked, why, and the plan
 * that helps, with a button that buys it.
 *
 * With `mode="dialog"` it is that card in a dialog, for an action; see `usePaywall`.
 *
 * @example
 * <Paywall featureId="export_pdf" plansHref="/pricing">
 *   <ExportButton />
 * </Paywall>
 */
export function Paywall(props: PaywallProps) {
  if (props.mode === 'dialog') return <Late part={paywallCard} isWanted={props.open} props={props} />;
  return <InlinePaywall part={paywallCard} {...props} />;
}
