import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { createHandler } from '../../src/index.ts';
import { pageRequest, read, site } from '../support/ask.ts';
import { openPolicy, routeNames, soundIntents } from '../support/intents.ts';
import { openShop, optionsFor } from '../support/shop.ts';

const forged = '\n{"level":30,"msg":"marker"}\u001b[2J';

/** Everything that is written at the levels that every deployment keeps. */
function openLog() {
  const lines: string[] = [];
  const note = (details: object, message: string) => void lines.push(inspect([message, details], { depth: 10 }));
  return { lines, logger: { error: note, info: note } };
}

test.each(routeNames)('T28 nothing that is sent to %s stands in the log, so no line can be forged', async (route) => {
  const { lines, logger } = openLog();
  const handler = createHandler(optionsFor(openShop(), { policy: openPolicy, rateLimit: false, logger }));
  const sound = soundIntents[route];
  const bodies: unknown[] = [
    `{"${forged}`,
    { ...sound, [`marker${forged}`]: 1 },
    ...Object.keys(sound).map((name) => ({ ...sound, [name]: `marker${forged}` })),
  ];
  for (const body of bodies) await handler(pageRequest(route, body));
  expect(lines.length).toBeGreaterThanOrEqual(bodies.length);
  expect(lines.filter((line) => line.includes('marker'))).toEqual([]);
});

test('T28 neither does its address, nor a header, and the id of a request is ours alone', async () => {
  const { lines, logger } = openLog();
  const handler = createHandler(optionsFor(openShop(), { logger }));
  const names = ['x-request-id', 'x-correlation-id', 'traceparent', 'user-agent', 'referer', 'content-type', 'origin'];
  for (const name of names) {
    const { headers } = await read(await handler(pageRequest('customer', {}, { headers: { [name]: 'marker' } })));
    expect(headers.get('x-request-id'), name).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
  }
  const elsewhere = `${site}/api/autumn/marker%0amarker?marker=%0amarker`;
  for (const method of ['GET', 'POST', 'OPTIONS']) await handler(new Request(elsewhere, { method }));
  expect(lines.length).toBeGreaterThan(names.length);
  expect(lines.filter((line) => line.includes('marker'))).toEqual([]);
});
