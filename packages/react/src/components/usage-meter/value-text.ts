import type { Format } from '../../text/format.ts';
import type { Messages } from '../../text/messages.ts';
import type { UsageContextValue } from './usage-context.ts';

/** The balance in a few words: what the eye reads beside the bar, and the ear in its place. */
export function valueText({ access, usage, words: feature }: UsageContextValue, words: Messages, format: Format): string {
  const units = (amount: number) => words.units({ count: format.number(amount), amount, unit: feature.unit });
  const { state, left, total, used, over } = usage;
  const texts: Readonly<Record<typeof state, () => string>> = {
    ok: () => words.meterLeft({ left: format.number(left), total: units(total) }),
    low: () => words.meterLeft({ left: format.number(left), total: units(total) }),
    empty: () => words.meterLeft({ left: format.number(0), total: units(total) }),
    over: () => (access?.overageAllowed ? words.meterOverBilled : words.meterOver)({ over: units(over) }),
    unlimited: () => (access?.type === 'boolean' ? words.included : words.meterUnlimited({ used: units(used) })),
    none: () => words.meterNotHeld,
  };
  return texts[state]();
}
