import type { Request, RequestHandler } from 'express';
import type { HandlerOptions } from '../options.ts';
import { readSettings } from '../settings.ts';
import { autumnHandler as nodeHandler } from './node.ts';

/**
 * For Express 5: `app.use(autumnHandler({ … }))`, before or after `express.json()`. `identify` is given
 * Express's request, with the `session` or `user` that your middleware has put there. What is not under
 * `basePath` goes on to the next handler.
 *
 * @example
 * app.use(autumnHandler({ identify: ({ user }) => user && { customerId: user.id } }));
 *
 * @throws {AutumnError} `invalid_options`, of kind `config`, when it is made.
 */
export function autumnHandler(options: HandlerOptions<Request>): RequestHandler {
  const handle = nodeHandler<Request>(options);
  const start = `${readSettings(options).basePath}/`;
  return async (request, response, next) =>
    request.originalUrl.startsWith(start) ? handle(request, response) : next();
}
