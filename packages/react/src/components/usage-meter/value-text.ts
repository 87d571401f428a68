import type { Format } from '../../text/format.ts';
import type { meterMessages } from '../../text/meter-messages.ts';
import { unitsText } from '../../text/phrases.ts';
import type { planMessages } from '../../text/plan-messages.ts';
import type { SayOf } from '../../text/say.ts';
import type { UsageContextValue } from './usage-context.ts';

/** The balance in a few words: what the eye reads beside the bar, and the ear in its place. */
export function valueText(
  { access, usage, words: feature }: UsageContextValue,
  say: SayOf<typeof planMessages & typeof meterMessages>,
  format: Format,
): string {
  const units = (amount: number) => unitsText(say, format, amount, feature.unit);
  const { state, left, total, used, over } = usage;
  const texts: Readonly<Record<typeof state, () => string>> = {
    ok: () => say('meterLeft', { left: format.number(left), total: units(total) }),
    low: () => say('meterLeft', { left: format.number(left), total: units(total) }),
    empty: () => say('meterLeft', { left: format.number(0), total: units(total) }),
    over: () => say(access?.overageAllowed ? 'meterOverBilled' : 'meterOver', { over: units(over) }),
    unlimited: () => (access?.type === 'boolean' ? say('included') : say('meterUnlimited', { used: units(used) })),
    none: () => say('meterNotHeld'),
  };
  return texts[state]();
}
