import { AutumnError } from '@autumn/core/errors';
import { type MessageName, sharedMessages } from '../../text/messages.ts';
import type { Say } from '../../text/say.ts';

/** What a person can do about an error. Its own message is for programmers. */
export function failureText(error: Error | null, say: Say): string {
  const name = `failed.${AutumnError.is(error) ? error.code : 'other'}`;
  return say((name in sharedMessages ? name : 'failed.other') as MessageName & 'failed.other');
}
