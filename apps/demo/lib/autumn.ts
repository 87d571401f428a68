import 'server-only';
import { Autumn } from '@autumn/core';
import { createCaller, type HandlerOptions } from '@autumn/server';
import { currentPerson } from './session';

/**
 * The one place that knows who is asking and what they may do. The secret key comes from
 * AUTUMN_SECRET_KEY, and AUTUMN_BASE_URL leads to the sandbox.
 */
export const billing = {
  identify: async () => {
    const person = await currentPerson();
    return (
      person && {
        customerId: person.id,
        customerData: { name: person.name, email: person.email },
      }
    );
  },
  policy: {
    // Style checks run in the browser, so the browser reports them: one at a time, and nothing else.
    routes: { track: { features: { style_checks: { max: 1 } } } },
  },
} satisfies HandlerOptions;

/** The same routes as the browser's, for server components. */
export const caller = createCaller(billing);

/** The whole API, for work that the server does and pays for itself. */
export const autumn = new Autumn();
