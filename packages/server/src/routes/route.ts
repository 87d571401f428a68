import type { Call, Route, SignedInCall } from '../gate/call.ts';

/** A route that answers everybody. */
export const open = <Intent, View>(run: (intent: Intent, call: Call) => Promise<View>): Route<Intent, View> => ({
  isPublic: true,
  isWrite: false,
  run,
});

/** A route for people who are signed in; the gate has checked that. */
export const signedIn = <Intent, View>(
  run: (intent: Intent, call: SignedInCall) => Promise<View>,
): Route<Intent, View> => ({
  isPublic: false,
  isWrite: false,
  run: (intent, call) => run(intent, call as SignedInCall),
});

/** A route for people who are signed in, and which changes something of their customer. */
export const signedInWrite = <Intent, View>(
  run: (intent: Intent, call: SignedInCall) => Promise<View>,
): Route<Intent, View> => ({ ...signedIn(run), isWrite: true });
