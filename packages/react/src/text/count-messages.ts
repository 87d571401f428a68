import type { CheckReason } from '../gates/decide-gate.ts';

export interface Unit {
  readonly singular: string;
  readonly plural: string;
}

export interface Denial {
  readonly reason: CheckReason | null;
  readonly feature: string;
  readonly unit: Unit;
  /** What is left, such as "120 words"; empty when nothing is. */
  readonly left: string;
  /** What would be needed, such as "900 words". */
  readonly needed: string;
  /** Date of the next reset; empty when nothing resets. */
  readonly resetsOn: string;
}

/** Usage, meters and paywalls. */
export const countMessages = {
  /** `amount` decides between singular and plural; other languages may need more forms. */
  units: ({ count, amount, unit }: { count: string; amount: number; unit: Unit }): string =>
    `${count} ${amount === 1 ? unit.singular : unit.plural}`,
  unlimited: ({ unit }: { unit: Unit }): string => `Unlimited ${unit.plural}`,
  meterLeft: ({ left, total }: { left: string; total: string }): string => `${left} of ${total} left`,
  meterUsed: ({ used }: { used: string }): string => `${used} used`,
  meterOver: ({ over }: { over: string }): string => `${over} over your allowance`,
  meterOverBilled: ({ over }: { over: string }): string => `${over} beyond your allowance, billed by use`,
  meterUnlimited: ({ used }: { used: string }): string => `${used} used, without a limit`,
  included: 'Included',
  meterNotHeld: 'Not part of your plan',
  resetsOn: ({ date }: { date: string }): string => `Resets on ${date}`,
  refill: 'Get more',

  paywallTitle: ({ reason, feature, unit, left }: Denial): string =>
    ({
      no_access: `Unlock ${feature}`,
      no_product: `This is part of ${feature}`,
      limit_reached: left ? `Not enough ${unit.plural} left` : `You are out of ${unit.plural}`,
      signed_out: 'Sign in to continue',
    })[reason ?? 'no_access'],
  paywallReason: ({ reason, feature, left, needed, resetsOn }: Denial): string => {
    const missing = left ? `You have ${left}, and this needs ${needed}.` : 'You have used all that your plan includes.';
    return {
      no_access: `${feature} is not part of your plan.`,
      no_product: `Your account does not have ${feature} yet.`,
      limit_reached: resetsOn ? `${missing} You get more on ${resetsOn}.` : missing,
      signed_out: 'Your plan decides what you can do here, so we have to know who you are.',
    }[reason ?? 'no_access'];
  },
  paywallOffer: ({ product }: { product: string }): string => `Available in ${product}`,
  paywallNoOffer: 'No plan on sale includes this. Write to us, and we will find one for you.',
  paywallPending: 'Checking your plan…',
  paywallFailed: 'Your plan could not be checked.',
  seePlans: 'See all plans',
};
