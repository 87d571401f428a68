import type * as z from 'zod/mini';
import { type Answer, errorAnswer } from '../api/answer.ts';
import { authenticate } from '../api/authenticate.ts';
import { parseBody } from '../api/decode.ts';
import { pattern } from '../api/pattern.ts';
import { ApiError } from '../api-error.ts';
import { parseCatalog } from '../catalog.ts';
import { completeSession, findInvoice, type Outcome } from '../sessions.ts';
import type { World } from '../world.ts';
import {
  CardBody,
  ClockBody,
  CompleteBody,
  FaultBody,
  NoBody,
  ResetBody,
  RewardProgramBody,
  readBody,
} from './bodies.ts';
import type { ClockMove, Controls } from './controls.ts';

interface Context {
  readonly world: World;
  readonly controls: Controls;
  /** The named part of the path. */
  readonly id: string;
}

interface ControlRoute {
  readonly method: string;
  readonly path: string;
  readonly run: (body: unknown, context: Context) => unknown;
}

const control = <Body>(
  method: string,
  path: string,
  schema: z.ZodMiniType<Body> & { shape: object },
  run: (body: Body, context: Context) => unknown,
): ControlRoute => ({ method, path, run: (body, context) => run(readBody(schema, body), context) });

function reset({ catalog, ...options }: ResetBody, { controls, world }: Context) {
  const source = catalog === undefined || catalog === null ? catalog : parseCatalog(catalog);
  controls.reset({ ...options, catalog: source });
  return { now: world.clock.now(), frozen: world.clock.frozen() };
}

function moveClock({ now, advanceMs, customerId }: ClockBody, { controls, world }: Context) {
  if ((now === undefined) === (advanceMs === undefined)) {
    throw new ApiError(400, 'invalid_inputs', 'input: pass either now or advance_ms');
  }
  controls.moveClock({ customerId, ...(now === undefined ? { advanceMs } : { now }) } as ClockMove);
  return { now: world.clock.now() };
}

function complete(world: World, sessionId: string, outcome: Outcome) {
  const { session } = completeSession(world, sessionId, outcome);
  return { status: session.status, success_url: session.successUrl };
}

function payInvoice({ outcome }: CompleteBody, { world, id }: Context) {
  const session = findInvoice(world, id)?.session;
  if (!session) throw new ApiError(404, 'invoice_not_found', `There is no unpaid invoice ${id}.`);
  return complete(world, session.id, outcome);
}

const state = ({ store, clock, faults }: World) => ({
  now: clock.now(),
  frozen: clock.frozen(),
  settings: store.settings(),
  catalog: store.catalog(),
  promotions: store.promotions(),
  customers: [...store.customers()],
  events: [...store.events()],
  faults: faults.list(),
});

const webhooksOf = ({ webhooks }: World) => ({
  url: webhooks.url,
  list: webhooks.list().map(({ id, type, at, payload, state, attempts }) => ({
    id,
    type,
    at,
    state,
    data: JSON.parse(payload).data,
    attempts: attempts.map(({ durationMs, ...attempt }) => ({ ...attempt, duration_ms: durationMs })),
  })),
});

/** What each control takes and does. The paths of `complete` are those of the payment pages. */
const routes = [
  control('POST', '/sandbox/reset', ResetBody, reset),
  control('POST', '/sandbox/clock', ClockBody, moveClock),
  control('POST', '/sandbox/cards', CardBody, ({ customerId, card }, { controls }) => {
    controls.setCard(customerId, card);
    return { customer_id: customerId, card };
  }),
  control('POST', '/sandbox/reward_programs', RewardProgramBody, (program, { controls }) => {
    controls.addRewardProgram(program);
    return { id: program.id };
  }),
  control('POST', '/sandbox/faults', FaultBody, (body, { controls }) => ({ id: controls.addFault(body).id })),
  control('DELETE', '/sandbox/faults', NoBody, (_, { controls }) => {
    controls.clearFaults();
    return { list: [] };
  }),
  control('GET', '/sandbox/state', NoBody, (_, { world }) => state(world)),
  control('GET', '/sandbox/requests', NoBody, (_, { world }) => ({ list: world.requests.list() })),
  control('GET', '/sandbox/webhooks', NoBody, (_, { world }) => webhooksOf(world)),
  control('POST', '/sandbox/webhooks/:id/resend', NoBody, (_, { world, id }) => {
    world.webhooks.resend(id);
    return { id };
  }),
  control('POST', '/checkout/:id/complete', CompleteBody, ({ outcome }, { world, id }) => complete(world, id, outcome)),
  control('POST', '/invoice/:id/complete', CompleteBody, payInvoice),
].map((route) => ({ ...route, match: pattern(route.path) }));

/** True for what only programs ask for; `/checkout/:id` itself is a page. */
export const isControlPath = (path: string): boolean =>
  path.startsWith('/sandbox/') || routes.some(({ match }) => match(path) !== undefined);

export interface ControlRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Headers;
  readonly body: string;
}

/** Answers a control request; it needs the same key as the API. */
export function answerControl(
  { method, path, headers, body }: ControlRequest,
  world: World,
  controls: Controls,
): Answer {
  try {
    authenticate(headers, world.keys);
    for (const { match, method: allowed, run } of routes) {
      const named = allowed === method ? match(path) : undefined;
      if (!named) continue;
      const context = { world, controls, id: named['id'] ?? '' };
      return { status: 200, body: world.transactions.run(() => run(parseBody(body), context)) };
    }
    throw new ApiError(404, 'not_found', `${method} ${path} is not a control route of the sandbox.`);
  } catch (error) {
    return errorAnswer(error, world.report);
  }
}
