import type { Scenario } from '@autumn/core/access';
import { intervalOf } from '../../plans/arrange-plans.ts';
import type { OfferedProduct } from '../../plans/offered-product.ts';
import { intervalName } from '../../text/phrases.ts';
import type { Say } from '../../text/say.ts';

export interface ActionFacts {
  readonly product: OfferedProduct;
  /** What the plan is called on its card. */
  readonly title: string;
  /** The customer has this plan, perhaps in another interval. */
  readonly isCurrent: boolean;
  /** The customer pays for a plan already, so a trial is not what they would start. */
  readonly isPaying: boolean;
  /** The units of a held plan that were changed, such as "seats"; null when nothing was. */
  readonly changedUnits: string | null;
}

export interface CardAction {
  readonly text: string;
  readonly isDisabled: boolean;
}

type Wording = (facts: ActionFacts, say: Say) => string;

const start: Wording = ({ product, title, isPaying }, say) => {
  if (product.freeTrial && !isPaying) return say('startTrial');
  if (product.properties.isFree) return say('startFree');
  if (product.properties.isOneOff) return say('buy');
  return product.isAddOn ? say('add') : say('getStarted', { product: title });
};

const change =
  (name: 'upgrade' | 'downgrade'): Wording =>
  ({ product, title, isCurrent }, say) =>
    isCurrent
      ? say('switchInterval', { interval: intervalName(say, intervalOf(product)).toLowerCase() })
      : say(name, { product: title });

const wordings: Readonly<Record<Scenario, Wording>> = {
  new: start,
  active: ({ product, changedUnits }, say) => {
    if (changedUnits) return say('changeQuantity', { units: changedUnits });
    return product.isAddOn ? say('owned') : say('currentPlan');
  },
  renew: ({ title }, say) => say('renew', { product: title }),
  scheduled: (_facts, say) => say('scheduled'),
  upgrade: (facts, say) => (facts.product.freeTrial && !facts.isPaying ? start : change('upgrade'))(facts, say),
  downgrade: change('downgrade'),
  cancel: change('downgrade'),
};

/** What a plan's button says to this customer, and whether there is anything to do. */
export function actionOf(facts: ActionFacts, say: Say): CardAction {
  const { scenario } = facts.product;
  const isDisabled = scenario === 'scheduled' || (scenario === 'active' && !facts.changedUnits);
  return { text: wordings[scenario](facts, say), isDisabled };
}
