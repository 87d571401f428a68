import { ApiError } from '../../api-error.ts';
import type { FaultRule } from '../../faults.ts';

/** What can go wrong, for a person to choose from. The control route knows more. */
export const faultChoices: Readonly<Record<string, { readonly label: string; readonly rule: Partial<FaultRule> }>> = {
  500: { label: 'Answer 500, internal error', rule: { status: 500 } },
  503: { label: 'Answer 503, service unavailable', rule: { status: 503 } },
  429: { label: 'Answer 429, too many requests', rule: { status: 429 } },
  drop: { label: 'Drop the connection', rule: { drop: true } },
  slow: { label: 'Wait for 3 seconds', rule: { delayMs: 3000 } },
  hang: { label: 'Wait for a minute', rule: { delayMs: 60_000 } },
};

/** How many requests it hits. */
export const faultTimes: readonly (readonly [string, string])[] = [
  ['1', 'Once'],
  ['3', 'Three times'],
  ['', 'Until it is ended'],
];

export function faultOf(form: URLSearchParams): FaultRule {
  const what = form.get('what') ?? '';
  const choice = Object.hasOwn(faultChoices, what) ? faultChoices[what] : undefined;
  if (!choice) throw new ApiError(400, 'invalid_inputs', 'What shall go wrong?');
  const times = Number(form.get('times') || Number.NaN);
  return {
    ...choice.rule,
    when: form.get('when') === 'after' ? 'after' : 'before',
    route: form.get('route') || undefined,
    times: Number.isSafeInteger(times) && times > 0 ? times : undefined,
  };
}
