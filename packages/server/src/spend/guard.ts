import type { CheckView } from '@autumn/core/browser';
import { AutumnError } from '@autumn/core/errors';
import type { SignedInCall } from '../gate/call.ts';
import { createCall } from '../gate/enter.ts';
import { answerError } from '../http/answer.ts';
import { toBrowserError } from '../http/browser-error.ts';
import { report } from '../http/report.ts';
import { readIdentity } from '../identity.ts';
import type { HandlerOptions } from '../options.ts';
import { CallbackFailure, refusal } from '../refusal.ts';
import { openService, type Service } from '../service.ts';
import { askAccess, type Begun, begin, reserve } from './begin.ts';
import type { GuardRule, Reservation, Usage } from './guard-rule.ts';

/** A gate in front of work that uses a feature. `context` is what `identify` is given; none where it takes none. */
export interface Guard<Context> {
  /** Whether the work may begin, for a page that shows it or not. Spends nothing. */
  readonly check: (context: Context) => Promise<CheckView>;
  /**
   * Checks, works and counts. When the work throws nothing is counted, a reservation is given back, and the
   * error is passed on.
   *
   * @throws {AutumnError} `signed_out` (401), `no_access` or `limit_reached` (402), and as the caller does
   */
  readonly run: <Result>(work: (usage: Usage) => Result | Promise<Result>, context: Context) => Promise<Result>;
  /**
   * The same around a route handler: what is refused is answered as the browser routes do, with
   * `{ message, code, status, requestId }`. A response of 400 and above counts as failed work.
   */
  readonly handle: (
    work: (request: Request, usage: Usage) => Response | Promise<Response>,
  ) => (request: Request) => Promise<Response>;
  /** Takes the units now; for work that ends elsewhere, such as a stream. @throws as `run` does */
  readonly reserve: (context: Context) => Promise<Reservation>;
}

/**
 * Gates for route handlers, actions and server components: check → work → count in one wrapper, with the
 * identity, the policy and the caches of the handler's `options`.
 *
 * The units are those of the feature. With `reserve` they are taken first, and two requests at once cannot
 * spend the same ones. When Autumn fails after the work, the person gets the work; counting goes on in the
 * background, through `options.usage` where there is one, and what is lost is told to `onError` as
 * `usage_not_counted`.
 *
 * @example
 * const guard = createGuard(options);
 * export const POST = guard({ feature: 'words', requiredBalance: 300, reserve: true }).handle(
 *   async (request, usage) => {
 *     const draft = await write(await request.json());
 *     usage.set(draft.words);
 *     return Response.json(draft);
 *   },
 * );
 */
export function createGuard(options: HandlerOptions<void>): (rule: GuardRule) => Guard<void>;
export function createGuard<Context>(options: HandlerOptions<Context>): (rule: GuardRule) => Guard<Context>;
export function createGuard<Context>(options: HandlerOptions<Context>): (rule: GuardRule) => Guard<Context> {
  const service = openService(options);
  const open = async (context: Context, requestId = crypto.randomUUID()): Promise<SignedInCall> => {
    const identity = readIdentity(await options.identify(context));
    const door = { isBrowser: false, homes: [], requestId, signal: undefined };
    if (!identity) throw refusal('signed_out', 'Sign in first.');
    return createCall(service, identity, door) as SignedInCall;
  };
  return (rule) => ({
    check: async (context) => inOwnWords(askAccess(rule, await open(context))),
    run: async (work, context) => {
      const begun = await inOwnWords(begin(rule, await open(context)));
      return finish(begun, () => work(begun.usage));
    },
    handle: (work) => async (request) => {
      const begun = await answering(service, request, async (requestId) =>
        begin(rule, await open(request as Context, requestId)),
      );
      if (begun instanceof Response) return begun;
      return finish(
        begun,
        () => work(request, begun.usage),
        ({ status }) => status < 400,
      );
    },
    reserve: async (context) => inOwnWords(reserve(rule, await open(context))),
  });
}

async function finish<Result>(
  { succeed, fail }: Begun,
  work: () => Result | Promise<Result>,
  isGood: (result: Result) => boolean = () => true,
): Promise<Result> {
  let result: Result;
  try {
    result = await work();
  } catch (error) {
    await fail();
    throw error;
  }
  await (isGood(result) ? succeed() : fail());
  return result;
}

/** What a callback of the application threw is passed on as it is: frameworks redirect by throwing. */
async function inOwnWords<Value>(running: Promise<Value>): Promise<Value> {
  try {
    return await running;
  } catch (error) {
    throw error instanceof CallbackFailure ? error.error : error;
  }
}

type Uuid = ReturnType<typeof crypto.randomUUID>;

/** Refusals and failures of Autumn as answers; what is neither is passed on. */
async function answering(
  service: Service,
  request: Request,
  run: (requestId: Uuid) => Promise<Begun>,
): Promise<Begun | Response> {
  const requestId = crypto.randomUUID();
  try {
    return await inOwnWords(run(requestId));
  } catch (error) {
    if (!AutumnError.is(error)) throw error;
    const told = toBrowserError(error, requestId);
    const { status, code } = told;
    if (status >= 500) report(service.settings, { requestId, route: 'guard', customerId: null, status, code, error });
    return answerError(request, told, { 'x-request-id': requestId }, error.retryAfterMs);
  }
}
