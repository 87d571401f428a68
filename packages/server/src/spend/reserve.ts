import type { TrackParams } from '@autumn/core';
import { sum } from '@autumn/core/access';
import type { Source } from '@autumn/core/browser';
import { AutumnError } from '@autumn/core/errors';
import { failureMode } from '../failure/last-known-access.ts';
import { isOutage } from '../failure/outage.ts';
import type { SignedInCall } from '../gate/call.ts';
import { refusal } from '../refusal.ts';
import { count, reportLost, usageEvent } from './count.ts';
import type { GuardRule, Reservation } from './guard-rule.ts';

/** Takes units before the work, all or none, after `check` has said yes. */
export async function takeReservation(rule: GuardRule, source: Source, call: SignedInCall): Promise<Reservation> {
  const { requiredBalance = 1 } = rule;
  const isTaken = source === 'live' && requiredBalance > 0 && (await take(rule, requiredBalance, call));
  return openReservation(rule, isTaken ? requiredBalance : 0, source, call);
}

/** How much is known to be taken; the rest of the account is made when the work is over. */
export function openReservation(rule: GuardRule, reserved: number, source: Source, call: SignedInCall): Reservation {
  let closed: Promise<void> | undefined;
  const close = (units: number): Promise<void> => {
    checkUnits(units);
    const rest = sum(units, -reserved);
    closed ??= rest === 0 ? Promise.resolve() : count(usageEvent(call, rule, rest), call);
    return closed;
  };
  return { reserved, source, settle: close, release: () => close(0) };
}

/** @throws {AutumnError} `invalid_params`, of kind `validation` */
export function checkUnits(units: number): void {
  if (Number.isFinite(units) && units >= 0) return;
  throw new AutumnError('Units that were used must be a number from 0 on.', {
    kind: 'validation',
    code: 'invalid_params',
  });
}

async function take(rule: GuardRule, units: number, call: SignedInCall): Promise<boolean> {
  // One event, so that it is taken once however often it is sent; `reject` takes all of it or nothing.
  const event: TrackParams = { ...usageEvent(call, rule, units), overageBehavior: 'reject' };
  try {
    await call.service.autumn.track(event, call.counts);
    return true;
  } catch (error) {
    if (isInsufficient(error)) throw refusal('limit_reached', 'Not enough is left.');
    if (!isOutage(error)) throw error;
    void undo(event, rule, call);
    if (failureMode(call, rule.feature) === 'closed') throw error;
    return false;
  } finally {
    call.service.flights.forget(call.identity.customerId);
  }
}

const isInsufficient = (error: unknown): boolean => AutumnError.is(error) && error.code === 'insufficient_balance';

const isDuplicate = (error: unknown): boolean => AutumnError.is(error) && error.code === 'duplicate_idempotency_key';

/**
 * Nobody knows whether the units were taken. Sent once more under the same key they surely are, and can be
 * given back.
 */
async function undo(event: TrackParams, rule: GuardRule, call: SignedInCall): Promise<void> {
  try {
    await call.service.autumn.track(event, call.purchases);
  } catch (error) {
    if (isInsufficient(error)) return;
    if (!isDuplicate(error)) {
      reportLost(error, call);
      return;
    }
  }
  await count(usageEvent(call, rule, -(event.value ?? 1)), call);
}
