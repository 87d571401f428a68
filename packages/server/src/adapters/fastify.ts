import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import { createHandler } from '../handler.ts';
import type { HandlerOptions } from '../options.ts';
import { readSettings } from '../settings.ts';
import { toRequest } from './node-bridge.ts';

/**
 * A plugin for Fastify 5: `app.register(autumnHandler({ … }))`. `identify` is given Fastify's request, with
 * the session or the cookies that your plugins have put there. Registered with a `prefix`, that is the `basePath`.
 *
 * @example
 * app.register(autumnHandler({ identify: ({ cookies }) => customerOf(cookies.session) }));
 *
 * @throws {AutumnError} `invalid_options`, of kind `config`, when it is registered.
 */
export function autumnHandler(options: HandlerOptions<FastifyRequest>): FastifyPluginAsync {
  return async (app) => {
    const handle = createHandler(app.prefix ? { ...options, basePath: app.prefix } : options);
    // The handler has limits of its own for a body; this parser is for the plugin's routes alone.
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', (_request, _payload, done) => done(null));
    app.all(app.prefix ? '/*' : `${readSettings(options).basePath}/*`, async (request, reply) => {
      const sent = toRequest(request.raw, reply.raw);
      const answer = sent ? await handle(sent, request) : new Response(null, { status: 400 });
      if (!request.raw.complete) reply.header('connection', 'close');
      return reply.send(answer);
    });
  };
}
