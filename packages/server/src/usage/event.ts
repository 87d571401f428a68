import type { TrackParams } from '@autumn/core';
import { inEnglish, track } from '@autumn/core/contract';
import { AutumnError } from '@autumn/core/errors';

/** What `autumn.track` takes. With an `idempotencyKey` of your own, two events of one key are one event. */
export interface UsageEvent extends TrackParams {}

/** Of one event as JSON: what waits in memory stays bounded. */
const largestEvent = 65_536;

const invalid = (problem: string): AutumnError =>
  new AutumnError(`usage event: ${problem}`, { kind: 'validation', code: 'invalid_params' });

/**
 * Checks an event before anything is stored, by the contract and its rules, and copies it.
 *
 * @throws {AutumnError} `invalid_params`, of kind `validation`
 */
export function readEvent(event: UsageEvent): UsageEvent {
  const { params, rules } = track;
  const parsed = params.safeParse(event, inEnglish);
  if (!parsed.success) {
    throw invalid(parsed.error.issues.map(({ path, message }) => [...path, message].join(': ')).join('; '));
  }
  const broken = rules?.map((rule) => rule(parsed.data)).find((message) => message !== undefined);
  if (broken !== undefined) throw invalid(broken);
  const text = toJson(parsed.data);
  if (text.length > largestEvent) throw invalid(`longer than ${largestEvent} characters as JSON.`);
  return JSON.parse(text);
}

function toJson(event: UsageEvent): string {
  try {
    return JSON.stringify(event);
  } catch {
    throw invalid('properties cannot be written as JSON.');
  }
}
