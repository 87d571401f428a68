import type { Access } from '@autumn/core/access';
import type { SignedInCall } from '../gate/call.ts';
import type { FailureMode } from '../options.ts';
import { own } from '../own.ts';

/** What the policy says for a feature while Autumn is down. */
export const failureMode = ({ service }: SignedInCall, featureId: string): FailureMode =>
  own<FailureMode>(service.settings.failure, featureId) ?? 'closed';

/** Any feature falls back on what was seen last, so that it has to be remembered. */
export const keepsLast = ({ service }: SignedInCall): boolean =>
  Object.values(service.settings.failure).includes('last-known');

/** What was there; only features that may be decided by it say that they are exact. */
export const lastKnownAccess = (
  features: Readonly<Record<string, Access>>,
  call: SignedInCall,
): Readonly<Record<string, Access>> =>
  Object.fromEntries(
    Object.entries(features).map(([id, access]) => [
      id,
      failureMode(call, id) === 'last-known' ? access : { ...access, exact: false },
    ]),
  );
