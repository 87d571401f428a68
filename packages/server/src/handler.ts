import { AutumnError } from '@autumn/core/errors';
import { createCall } from './gate/enter.ts';
import { findRoute, guard } from './guard/guard.ts';
import { within } from './guard/within.ts';
import { answer, answerError } from './http/answer.ts';
import { toBrowserError } from './http/browser-error.ts';
import { answerOptions, corsHeaders } from './http/cors.ts';
import { log } from './http/log.ts';
import { report } from './http/report.ts';
import { readIdentity } from './identity.ts';
import type { HandlerOptions } from './options.ts';
import { callback, refusal } from './refusal.ts';
import { openService, type Service } from './service.ts';

/** Answers a request. `context` is what `identify` is given; without it, the request itself. */
export type Handler<Context = Request> = (request: Request, context?: Context) => Promise<Response>;

/**
 * The server side of the kit as one function from `Request` to `Response`, for every runtime with fetch.
 *
 * Browser routes are `POST {basePath}/<name>`, JSON in and out. Every failure is an answer with a status
 * and `{ message, code, status, requestId }`; the promise never rejects.
 *
 * @example
 * const handler = createHandler({
 *   identify: async (request) => {
 *     const user = await sessionOf(request);
 *     return user && { customerId: user.id, customerData: { email: user.email } };
 *   },
 * });
 * Bun.serve({ routes: { '/api/autumn/*': (request) => handler(request) } });
 *
 * @throws {AutumnError} `invalid_options` or `invalid_base_url`, of kind `config`, when it is made.
 */
export function createHandler<Context = Request>(options: HandlerOptions<Context>): Handler<Context> {
  const service = openService(options);
  const { settings } = service;
  return async (request, context = request as Context) => {
    const requestId = crypto.randomUUID();
    const seen: Seen = { customerId: null };
    const route = findRoute(request, settings.basePath) ?? null;
    const startedAt = performance.now();
    const note = (status: number, code?: string) => {
      const durationMs = Math.round(performance.now() - startedAt);
      log(settings.logger, 'info', 'a request', { requestId, route, status, code, durationMs });
      log(settings.logger, 'debug', 'a request', { requestId, customerId: seen.customerId });
    };
    const extra = { ...corsHeaders(request, settings.origins), 'x-request-id': requestId };
    try {
      if (request.method === 'OPTIONS' && route) {
        return answerOptions(request, settings.origins);
      }
      const view = await handle(request, requestId, service, () => options.identify(context), seen);
      note(200);
      return answer(view, extra);
    } catch (error) {
      const told = toBrowserError(error, requestId);
      const { status, code } = told;
      note(status, code);
      if (status >= 500) report(settings, { requestId, route, customerId: seen.customerId, status, code, error });
      return answerError(request, told, extra, AutumnError.is(error) ? error.retryAfterMs : undefined);
    }
  };
}

/** Who it was, for the report of a failure. */
interface Seen {
  customerId: string | null;
}

async function handle(
  request: Request,
  requestId: string,
  service: Service,
  identify: () => unknown,
  seen: Seen,
): Promise<object> {
  const asked = await guard(request, service.settings);
  const ask = async () => readIdentity(await identify());
  const late = () => new Error(`identify took longer than ${service.settings.deadlineMs.identify} ms.`);
  const identity = await callback('identify', () => within(service.settings.deadlineMs.identify, ask(), late));
  seen.customerId = identity?.customerId ?? null;
  const waitMs = identity ? await service.takeToken(identity.customerId) : 0;
  if (waitMs > 0) throw refusal('rate_limit_exceeded', 'Too many requests. Try again in a moment.', waitMs);
  const door = {
    isBrowser: true,
    get homes() {
      return asked.homes;
    },
    requestId,
    signal: request.signal,
  };
  return createCall(service, identity, door).enter(asked.route, asked.body);
}
