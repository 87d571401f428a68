import type { Context, Env, Handler } from 'hono';
import { cloneRawRequest } from 'hono/request';
import { createHandler } from '../handler.ts';
import type { HandlerOptions } from '../options.ts';

/**
 * For Hono 4, on any runtime: `app.all('/api/autumn/*', autumnHandler({ … }))`. `identify` is given Hono's
 * context, with the variables that your middleware has set.
 *
 * @example
 * app.all('/api/autumn/*', autumnHandler({ identify: (context) => customerOf(getCookie(context, 'session')) }));
 *
 * @throws {AutumnError} `invalid_options`, of kind `config`, when it is made.
 */
export function autumnHandler<Bindings extends Env = Env>(
  options: HandlerOptions<Context<Bindings>>,
): Handler<Bindings> {
  const handle = createHandler(options);
  return async (context) => {
    const { req } = context;
    // A middleware that has read the body leaves it with Hono, and not with the request.
    return handle(req.raw.bodyUsed ? await cloneRawRequest(req) : req.raw, context);
  };
}
