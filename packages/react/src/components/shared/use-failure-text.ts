'use client';

import { AutumnError } from '@autumn/core/errors';
import { failureMessages } from '../../text/failure-messages.ts';
import { useText } from '../../text/use-text.ts';

/**
 * What a person can do about an error of the kit, in the provider's words: by its code, else that it did not work.
 * Its own message is for programmers.
 *
 * @example
 * const { attach, error } = useAttach();
 * const failureText = useFailureText();
 * <p role="alert">{error && failureText(error)}</p>
 */
export function useFailureText(): (error: Error | null) => string {
  const { say } = useText(failureMessages);
  return (error) => {
    const name = `failed.${AutumnError.is(error) ? error.code : 'other'}`;
    return say((name in failureMessages ? name : 'failed.other') as 'failed.other');
  };
}
