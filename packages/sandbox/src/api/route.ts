import { allEndpoints } from '@autumn/core/contract';
import { ApiError } from '../api-error.ts';
import { type BackOfficeEndpoint, backOffice } from '../back-office/index.ts';
import { aliases, alsoPatched, surface } from './absent.ts';
import { type Pattern, pattern } from './pattern.ts';

/** What is needed of an endpoint to serve it. */
type Served = BackOfficeEndpoint['endpoint'];

export interface Route {
  readonly endpoint: Served;
  /** The parts of the path that the endpoint names. */
  readonly named: Readonly<Record<string, string>>;
}

interface Entry<Target> {
  readonly method: string;
  readonly match: Pattern;
  readonly target: Target;
}

/** Fixed paths before named parts, so that `/customers/list` is never the customer "list". */
const byFixedPartsFirst = (one: string, other: string): number => one.split(':').length - other.split(':').length;

const methodsOf = ({ id, method }: Served): string[] => (alsoPatched.has(id) ? [method, 'PATCH'] : [method]);

const served: readonly Served[] = [...allEndpoints(), ...backOffice.map(({ endpoint }) => endpoint)];

const routes: readonly Entry<Served>[] = served
  .toSorted((one, other) => byFixedPartsFirst(one.path, other.path))
  .flatMap((endpoint) =>
    methodsOf(endpoint).map((method) => ({ method, match: pattern(endpoint.path), target: endpoint })),
  );

const absent: readonly Entry<string>[] = surface
  .toSorted(([, , one], [, , other]) => byFixedPartsFirst(one, other))
  .map(([name, method, path]) => ({ method, match: pattern(path), target: name }));

function find<Target>(entries: readonly Entry<Target>[], method: string, path: string) {
  for (const entry of entries) {
    const named = entry.method === method ? entry.match(path) : undefined;
    if (named) return { target: entry.target, named };
  }
  return undefined;
}

function lookUp(method: string, path: string) {
  const plain = path.length > 1 ? path.replace(/\/$/, '') : path;
  const canonical = aliases[plain] ?? plain;
  const found = find(routes, method, canonical);
  const missing = find(absent, method, canonical);
  // A fixed path that is absent must not fall to an endpoint with a named part in its place.
  const missingIsCloser = found && missing && Object.keys(missing.named).length < Object.keys(found.named).length;
  return { found: missingIsCloser ? undefined : found, missing };
}

/** The name of the endpoint at this place, also of one that the sandbox does not have. */
export function endpointName(method: string, path: string): string | undefined {
  const { found, missing } = lookUp(method, path);
  return found?.target.id ?? missing?.target;
}

/** Finds the endpoint of a request. `path` comes without `/v1`. */
export function findRoute(method: string, path: string): Route {
  const { found, missing } = lookUp(method, path);
  if (found) return { endpoint: found.target, named: found.named };
  const place = `${method} /v1${path}`;
  if (missing)
    throw new ApiError(501, 'not_implemented', `The sandbox does not have ${missing.target} (${place}) yet.`);
  throw new ApiError(404, 'not_found', `${place} is not an endpoint of API version 1.2.`);
}
