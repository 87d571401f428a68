import { type Endpoint, endpoints } from '@autumn/core/contract';
import { toWire } from '@autumn/core/wire';
import { ApiError } from '../api-error.ts';
import { backOffice } from '../back-office/index.ts';
import { operations } from '../operations/index.ts';
import type { OperationContext } from '../operations/operation.ts';
import { operationContext, type World } from '../world.ts';
import type { Answer } from './answer.ts';
import type { ApiRequest } from './api-request.ts';
import { admit } from './authenticate.ts';
import { decodeParams, parseBody } from './decode.ts';
import { findRoute, type Route } from './route.ts';
import { readVersion, reshapeFor } from './version.ts';

type AnyOperation = (params: unknown, context: OperationContext) => unknown;

/** The operations by the name of their endpoint; the table's type says that none is missing. */
const operationOf: ReadonlyMap<string, AnyOperation> = new Map([
  ...backOffice.map(({ endpoint, run }) => [endpoint.id, run] as const),
  ...Object.entries(endpoints).flatMap(([name, entry]) => {
    const found = operations[name as keyof typeof operations];
    if (typeof found === 'function') return [[(entry as Endpoint).id, found as AnyOperation] as const];
    return Object.entries(entry as Record<string, Endpoint>).map(
      ([method, { id }]) => [id, (found as unknown as Record<string, AnyOperation>)[method] as AnyOperation] as const,
    );
  }),
]);

/** The header's key holds for every route; the body's key of `track` lives in a room of its own. */
function idempotencyKeys(route: Route, headers: Headers, params: Readonly<Record<string, unknown>>): string[] {
  const header = headers.get('idempotency-key');
  const own = route.endpoint.id === 'track' ? params['idempotencyKey'] : undefined;
  return [...(header ? [header] : []), ...(own === undefined ? [] : [`track:${own}`])];
}

/** A publishable key is in the hands of everybody. */
const publicSpending = (): ApiError =>
  new ApiError(400, 'invalid_request', 'send_event is not available with a publishable key.');

/** Does the work of one request. It is synchronous, so requests never see each other half done. */
export function runApi(request: ApiRequest, world: World): Answer {
  const key = admit(request, world.keys);
  const version = readVersion(request.headers);
  const route = findRoute(request.method, request.path);
  const reshape = reshapeFor(version, route.endpoint.id);
  const params = decodeParams(route, request.search, parseBody(request.body));
  if (key === 'publishable' && params['sendEvent'] === true) throw publicSpending();
  const operation = operationOf.get(route.endpoint.id) as AnyOperation;
  const keys = idempotencyKeys(route, request.headers, params);
  const context = operationContext(world, request.origin);
  world.claims.take(keys, world.clock.now());
  try {
    // An answer that cannot be written down takes back the work as well.
    return world.transactions.run(() => ({
      status: 200,
      body: reshape(toWire(route.endpoint.result, operation(params, context))),
    }));
  } catch (error) {
    if (!(error instanceof ApiError && error.status === 409)) world.claims.release(keys);
    throw error;
  }
}
