import type { UsageEvent } from '@autumn/core';
import type { EventsRule, QueryRule } from '../policy.ts';
import { refusal } from '../refusal.ts';
import { isHidden } from '../views/credits.ts';
import type { SignedInCall } from './call.ts';

/**
 * Whether the usage of a feature is shown. What is no feature is the name of an event, and nobody knows what
 * it is paid with: that is shown only where the policy lists it.
 */
async function shownBy(
  rule: false | QueryRule | undefined,
  { service }: SignedInCall,
): Promise<(id: string) => boolean> {
  const { credits: mode } = service.settings;
  const { value: credits } = await service.credits();
  const listed: readonly string[] = (typeof rule === 'object' && rule.features) || [];
  return (id) => listed.includes(id) || (credits.known.has(id) && !isHidden(credits, mode, id));
}

/**
 * Refuses a look at units that are not shown beside the pool, or credits that are not shown beside units.
 *
 * @throws {AutumnError} `feature_not_shown` (403)
 */
export async function checkShown(featureIds: readonly string[], call: SignedInCall): Promise<void> {
  const isShown = await shownBy(call.service.settings.policy.routes?.query, call);
  if (featureIds.every(isShown)) return;
  throw refusal('feature_not_shown', 'Its usage is not shown here: list it in policy.routes.query.features.');
}

/** Whether the units of an event would tell a cost. */
export async function hiddenValues(call: SignedInCall): Promise<(event: UsageEvent) => boolean> {
  const isShown = await shownBy(call.service.settings.policy.routes?.events, call);
  return ({ featureId }) => !isShown(featureId ?? '');
}

export const shownProperties = (rule: false | EventsRule | undefined): readonly string[] =>
  (typeof rule === 'object' && rule.properties) || [];
