import { AutumnError } from '@autumn/core/errors';
import type { Messages } from '../../text/messages.ts';

/** What a person can do about an error. Its own message is for programmers. */
export const failureText = (error: Error | null, words: Messages): string =>
  (AutumnError.is(error) && words.failedNotes[error.code]) || words.failedNote;
