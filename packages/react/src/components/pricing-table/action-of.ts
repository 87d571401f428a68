import type { Scenario } from '@autumn/core/access';
import { intervalOf } from '../../plans/arrange-plans.ts';
import type { OfferedProduct } from '../../plans/offered-product.ts';
import type { Messages } from '../../text/messages.ts';

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

type Say = (facts: ActionFacts, words: Messages) => string;

const start: Say = ({ product, title, isPaying }, words) => {
  if (product.freeTrial && !isPaying) return words.startTrial;
  if (product.properties.isFree) return words.startFree;
  if (product.properties.isOneOff) return words.buy;
  return product.isAddOn ? words.add : words.getStarted({ product: title });
};

const change =
  (word: 'upgrade' | 'downgrade'): Say =>
  ({ product, title, isCurrent }, words) =>
    isCurrent
      ? words.switchInterval({ interval: words.intervalName({ interval: intervalOf(product), count: 1 }) })
      : words[word]({ product: title });

const texts: Readonly<Record<Scenario, Say>> = {
  new: start,
  active: ({ product, changedUnits }, words) => {
    if (changedUnits) return words.changeQuantity({ units: changedUnits });
    return product.isAddOn ? words.owned : words.current;
  },
  renew: (_facts, words) => words.renew,
  scheduled: (_facts, words) => words.scheduled,
  upgrade: (facts, words) => (facts.product.freeTrial && !facts.isPaying ? words.startTrial : change('upgrade')(facts, words)),
  downgrade: change('downgrade'),
  cancel: change('downgrade'),
};

/** What a plan's button says to this customer, and whether there is anything to do. */
export function actionOf(facts: ActionFacts, words: Messages): CardAction {
  const { scenario } = facts.product;
  const isDisabled = scenario === 'scheduled' || (scenario === 'active' && !facts.changedUnits);
  return { text: texts[scenario](facts, words), isDisabled };
}
