import type { TrackIntent } from '@autumn/core/browser';
import { AutumnError } from '@autumn/core/errors';
import type { RouteTable, SignedInCall } from '../gate/call.ts';
import { own } from '../own.ts';
import { idempotencyKey } from '../purchase/idempotency-key.ts';
import { refusal } from '../refusal.ts';
import { signedInWrite } from './route.ts';

/** Counts usage. From a browser only features that the policy lists, and only up to its amount. */
export const track: RouteTable['track'] = signedInWrite(async (intent, call) => {
  if (call.door.isBrowser) checkRule(intent, call);
  const { featureId, value, entityId, eventId } = intent;
  const { customerId, customerData } = call.identity;
  const key =
    eventId === undefined ? undefined : await idempotencyKey(customerId, 'track', featureId, entityId ?? null, eventId);
  try {
    const result = await call.service.autumn.track(
      { customerId, customerData, featureId, value, entityId, idempotencyKey: key },
      call.counts,
    );
    return { code: result.code ?? 'event_received' };
  } catch (error) {
    // The key is made from this customer and this event alone: it was counted before.
    const isRepeated = key !== undefined && AutumnError.is(error) && error.code === 'duplicate_idempotency_key';
    if (!isRepeated) throw error;
    return { code: 'event_already_received' };
  }
});

function checkRule({ featureId, value = 1 }: TrackIntent, { service }: SignedInCall): void {
  const rule = service.settings.policy.routes?.track;
  const max = typeof rule === 'object' ? own<{ readonly max: number }>(rule.features, featureId)?.max : undefined;
  if (max === undefined) throw refusal('forbidden', 'Usage of this feature is not counted by browsers.');
  if (value > max) throw refusal('invalid_params', `value: at most ${max} in one call`);
}
