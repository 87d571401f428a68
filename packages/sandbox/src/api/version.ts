import { ApiError } from '../api-error.ts';
import { eventRowsOfVersion2 } from './event-rows.ts';

/** The spellings of the version that the sandbox speaks. A request without the header gets it too. */
const served = new Set(['1.2', '1.2.0', '2025-05-05']);

/** Versions that the real API also answers, with other shapes. */
const known = new Set(['0.1', '0.2', '1.1', 'beta', '1.4', '2.0', '2.1', '2.2', '2.3']);

/** Turns the answer of version 1.2 into that of another one. */
type Reshape = (body: unknown) => unknown;

const asItIs: Reshape = (body) => body;

const aggregates: Readonly<Record<string, Reshape>> = {
  '2.0': asItIs,
  '2.1': eventRowsOfVersion2,
  '2.2': eventRowsOfVersion2,
  '2.3': eventRowsOfVersion2,
};

/** Endpoints that are asked in the same way in other versions. */
const otherVersions: Readonly<Record<string, Readonly<Record<string, Reshape>>>> = {
  query: aggregates,
  'events.aggregate': aggregates,
};

/** The version that a request wants, `1.2` when it does not say. */
export function readVersion(headers: Headers): string {
  const asked = headers.get('x-api-version');
  if (asked === null || served.has(asked)) return '1.2';
  const version = asked.replace(/^(\d+\.\d+)\.0$/, '$1');
  if (known.has(version)) return version;
  throw new ApiError(400, 'invalid_api_version', `"${asked}" is not a valid API version`);
}

/** How an endpoint answers in a version; refuses where only the real API knows. */
export function reshapeFor(version: string, endpointId: string): Reshape {
  const reshape = version === '1.2' ? asItIs : otherVersions[endpointId]?.[version];
  if (reshape) return reshape;
  throw new ApiError(
    501,
    'version_not_served',
    `The sandbox serves ${endpointId} in API version 1.2, not "${version}".`,
  );
}
