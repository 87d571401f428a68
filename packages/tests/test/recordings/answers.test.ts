import { allEndpoints, type Endpoint } from '@autumn/core/contract';
import { fromWire, toWire } from '@autumn/core/wire';
import { expect, test } from 'vitest';
import { differences } from './compare.ts';
import { scenarios } from './scenarios.ts';

const pathOf = (path: string): string => path.split('?')[0]?.replace('/v1', '') ?? '';

/** The endpoint that a recorded request asked, `POST /attach` before `POST /:anything`. */
function endpointOf(method: string, path: string): Endpoint | undefined {
  const fits = allEndpoints().filter(
    (endpoint) =>
      endpoint.method === method && new RegExp(`^${endpoint.path.replace(/:[A-Za-z]+/g, '[^/]+')}$`).test(pathOf(path)),
  );
  return fits.find((endpoint) => endpoint.path === pathOf(path)) ?? fits[0];
}

const answers = scenarios.flatMap(({ scenario, steps }) =>
  steps.flatMap(({ request, response }, step) => {
    const isOurVersion = !request?.headers?.['x-api-version'] && !request?.without_headers;
    const endpoint = request && isOurVersion && endpointOf(request.method, request.path);
    return endpoint && response?.status === 200 ? [{ name: `${scenario} ${step}`, endpoint, body: response.body }] : [];
  }),
);

test('most recorded successes are answers of an endpoint of the contract', () => {
  expect(answers.length).toBeGreaterThan(650);
});

test('every recorded answer can be read', () => {
  const refused = answers.flatMap(({ name, endpoint, body }) => {
    const parsed = endpoint.result.safeParse(fromWire(endpoint.result, body));
    return parsed.success ? [] : [`${name} ${endpoint.id}: ${parsed.error.message}`];
  });
  expect(refused).toEqual([]);
});

test('what a schema names survives the way there and back', () => {
  const changed = answers.flatMap(({ name, endpoint, body }) => {
    const there = fromWire(endpoint.result, body);
    const again = fromWire(endpoint.result, toWire(endpoint.result, there));
    return differences(there, again, { instants: true }).map((line) => `${name} ${endpoint.id} ${line}`);
  });
  expect(changed).toEqual([]);
});
