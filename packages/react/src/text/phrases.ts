import type { FreeTrialView } from '@autumn/core/browser';
import type { Format } from './format.ts';
import { planMessages } from './plan-messages.ts';
import type { Say } from './say.ts';

/** A name out of the table, where the API's word may be one that the table does not have. */
const known = <Name extends keyof typeof planMessages>(name: string): Name | undefined =>
  name in planMessages ? (name as Name) : undefined;

type Interval = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'semi_annual' | 'year';

/** "per month", "every 3 months"; "once" where nothing comes again. */
export function howOften(say: Say, interval: string | null, count: number): string {
  if (interval === null) return say('oneOff');
  const several = known<`every.${Interval}`>(`every.${interval}`);
  const one = known<`per.${Interval}`>(`per.${interval}`);
  return (count === 1 ? one && say(one) : several && say(several, { count })) ?? interval;
}

/** "Monthly", for a choice of intervals. */
export function intervalName(say: Say, interval: string): string {
  const name = known<'interval.month'>(`interval.${interval}`);
  return name ? say(name) : howOften(say, interval, 1);
}

/** "14-day free trial" */
export function trialText(say: Say, { length, duration, cardRequired }: FreeTrialView): string {
  const trial = say(known<'trial.day'>(`trial.${duration}`) ?? 'trial.day', { length });
  return cardRequired ? trial : say('trialWithoutCard', { trial });
}

export interface Unit {
  readonly singular: string;
  readonly plural: string;
}

/** "1 word", "1,000 words"; "0 mot" in French, which counts nought as one. */
export const unitsText = (say: Say, format: Format, amount: number, unit: Unit): string =>
  say('units', {
    count: format.number(amount),
    unit: format.pluralForm(amount) === 'one' ? unit.singular : unit.plural,
  });
