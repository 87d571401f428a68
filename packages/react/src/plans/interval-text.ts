import { howOften } from '../text/phrases.ts';
import { pricedUnit, type Wording } from './feature-lines.ts';
import type { Price } from './price-of.ts';

/** "per month"; "per 1,000 words per month" where a price is that of later use. */
export function intervalText({ per, interval, intervalCount }: Price, words: Pick<Wording, 'say' | 'format'>): string {
  const often = howOften(words.say, interval, intervalCount);
  if (!per || per.usageModel === 'prepaid') return often;
  return `${words.say('perUnit', { unit: pricedUnit(per, words) })} ${often}`;
}
