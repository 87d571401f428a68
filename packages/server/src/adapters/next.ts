import { createHandler } from '../handler.ts';
import type { HandlerOptions } from '../options.ts';

/** What a `route.ts` exports. Everything but `POST` and `OPTIONS` answers that it is not allowed. */
export type NextHandlers<NextRequest extends Request> = {
  readonly [Method in 'GET' | 'POST' | 'OPTIONS']: (request: NextRequest) => Promise<Response>;
};

/**
 * For the App Router, in `app/api/autumn/[...path]/route.ts`. `identify` is given the request; where it
 * reads `cookies()` it needs no argument.
 *
 * @example
 * export const { GET, POST, OPTIONS } = autumnHandler({ identify: currentCustomer });
 */
export function autumnHandler<NextRequest extends Request = Request>(
  options: HandlerOptions<NextRequest>,
): NextHandlers<NextRequest> {
  const handle = createHandler(options);
  // Next passes `{ params }` as well, which is no context of ours.
  const run = (request: NextRequest) => handle(request, request);
  return { GET: run, POST: run, OPTIONS: run };
}
