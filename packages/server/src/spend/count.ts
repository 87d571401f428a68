import type { TrackParams } from '@autumn/core';
import { AutumnError } from '@autumn/core/errors';
import type { SignedInCall } from '../gate/call.ts';
import { report } from '../http/report.ts';
import type { GuardRule } from './guard-rule.ts';

const wait = (ms: number): { readonly over: Promise<void>; readonly stop: () => void } => {
  let stop = () => {};
  const over = new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    stop = () => {
      clearTimeout(timer);
      resolve();
    };
  });
  return { over, stop };
};

/** An event of this work: which customer, which feature, how many units, and its own key. */
export const usageEvent = ({ identity }: SignedInCall, rule: GuardRule, units: number): TrackParams => ({
  customerId: identity.customerId,
  customerData: identity.customerData,
  featureId: rule.feature,
  entityId: rule.entityId,
  value: units,
  properties: rule.properties,
  idempotencyKey: crypto.randomUUID(),
});

/**
 * Counts usage, or gives it back. The work is done by now, so a failure does not undo it: delivery goes on
 * for as long as a purchase may take, the caller waits for as long as a read, and what is lost is reported.
 */
export async function count(event: TrackParams, call: SignedInCall): Promise<void> {
  const { service, identity } = call;
  const { settings, autumn } = service;
  const send = async () => {
    await (settings.usage ? settings.usage.track(event) : autumn.track(event, call.purchases));
  };
  const patience = wait(settings.deadlineMs.reads);
  const sent = send()
    .catch((error: unknown) => reportLost(error, call))
    .finally(() => {
      service.flights.forget(identity.customerId);
      patience.stop();
    });
  await Promise.race([sent, patience.over]);
}

/** What was used is not counted, or what was not used is not given back. */
export function reportLost(error: unknown, { service, identity, door }: SignedInCall): void {
  const status = (AutumnError.is(error) && error.status) || 503;
  report(service.settings, {
    requestId: door.requestId,
    route: 'guard',
    customerId: identity.customerId,
    status,
    code: 'usage_not_counted',
    error,
  });
}
