import type { UsageEvent } from '@autumn/core';
import type { EventsRule, QueryRule } from '../policy.ts';
import { refusal } from '../refusal.ts';
import { isHidden } from '../views/credits.ts';
import type { SignedInCall } from './call.ts';

const listed = (rule: false | QueryRule | undefined): readonly string[] =>
  (typeof rule === 'object' && rule.features) || [];

/**
 * Refuses a look at units that are not shown beside the pool, or credits that are not shown beside units.
 *
 * @throws {AutumnError} `feature_not_shown` (403)
 */
export async function checkShown(featureIds: readonly string[], { service }: SignedInCall): Promise<void> {
  const { policy, credits: mode } = service.settings;
  const { value: credits } = await service.credits();
  const isShown = (id: string) => listed(policy.routes?.query).includes(id) || !isHidden(credits, mode, id);
  if (featureIds.every(isShown)) return;
  throw refusal(
    'feature_not_shown',
    'The usage of this feature is not shown, because it would tell a cost: list it in policy.routes.query.features.',
  );
}

/** Whether the units of an event would tell a cost. */
export async function hiddenValues({ service }: SignedInCall): Promise<(event: UsageEvent) => boolean> {
  const { policy, credits: mode } = service.settings;
  const { value: credits } = await service.credits();
  const shown = listed(policy.routes?.events);
  return ({ featureId, deductions }) => {
    const name = featureId ?? '';
    if (shown.includes(name)) return false;
    // An event by name may have been paid for with credits, which only its deductions tell.
    const isPaid = mode === 'pool' && (deductions ?? []).some((one) => one.featureId !== name && isPool(one.featureId));
    return isPaid || isHidden(credits, mode, name);
  };

  function isPool(featureId: string | null | undefined): boolean {
    return typeof featureId === 'string' && credits.pools.has(featureId);
  }
}

export const shownProperties = (rule: false | EventsRule | undefined): readonly string[] =>
  (typeof rule === 'object' && rule.properties) || [];
