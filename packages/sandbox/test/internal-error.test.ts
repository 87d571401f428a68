import { beforeEach, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../src/index.ts';
import { ask } from './ask.ts';

const reported: unknown[] = [];
const failure = new Error('The clock of this machine stopped.');
/** How often the clock can still be read. */
let readings: number;
let sandbox: Sandbox;
beforeEach(() => {
  reported.length = 0;
  readings = Number.POSITIVE_INFINITY;
  sandbox = createSandbox({
    onInternalError: (error) => reported.push(error),
    realNow: () => {
      readings -= 1;
      if (readings < 0) throw failure;
      return 1_795_360_000_000;
    },
  });
  readings = 0;
});

test.each(['GET /v1/products', 'GET /sandbox/state', 'POST /sandbox/reset'])(
  'a fault of the sandbox itself in %s is a short 500, and whoever runs it gets the error with its stack',
  async (route) => {
    // The log of requests reads it once, before the work begins.
    readings = route.includes('/v1') ? 1 : 0;
    const { status, body } = await ask(sandbox, route);
    expect({ status, body }).toEqual({
      status: 500,
      body: { message: 'Internal server error of the sandbox', code: 'internal_error', env: 'sandbox' },
    });
    expect(reported).toEqual([failure]);
  },
);

test('a page that fails says so as a page, without a stack', async () => {
  const { status, body } = await ask(sandbox, 'GET /');
  expect(status).toBe(500);
  expect(body).toContain('The sandbox failed');
  expect(body).not.toContain('The clock of this machine');
  expect(reported).toEqual([failure]);
});

test('a time beyond the calendar is refused, and the pages still know what day it is', async () => {
  readings = Number.POSITIVE_INFINITY;
  const moved = await ask(sandbox, 'POST /sandbox/clock', { body: { advance_ms: 8.64e15 } });
  expect(moved).toMatchObject({ status: 400, body: { code: 'invalid_inputs' } });
  expect((await ask(sandbox, 'GET /')).status).toBe(200);
});

test('what a client did wrong is reported to nobody else', async () => {
  expect((await ask(sandbox, 'GET /sandbox/none')).status).toBe(404);
  expect(reported).toEqual([]);
});
