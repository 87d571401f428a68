import { createSandbox, DEFAULT_KEY, defineCatalog, type Served, serve } from '@autumn/sandbox';
import { findBrowser } from '@autumn/tooling/browser';
import { type Browser, chromium } from 'playwright-core';
import { afterEach, beforeEach, expect, type TestContext, test } from 'vitest';
import type { Place } from './exercise.ts';
import { inEdge } from './in-edge.ts';
import { findNode24, inNode } from './in-node.ts';
import { inPage } from './in-page.ts';

const catalog = defineCatalog({
  features: [{ id: 'words', name: 'Words', type: 'single_use' }],
  products: [{ id: 'plan', name: 'Plan', isDefault: true, items: [{ featureId: 'words', includedUsage: 5 }] }],
});

/** The same everywhere. A refusal comes after one attempt, an answer of 503 is asked for again. */
const everywhere = {
  created: { id: 'ada', name: 'Ada Löwe' },
  before: { allowed: true, balance: 5 },
  after: { allowed: true, balance: 3 },
  refused: { kind: 'api', code: 'feature_not_found', status: 404 },
  invalid: { kind: 'validation', code: 'invalid_params' },
  retries: ['service_unavailable after 1'],
  retried: 'ada',
  late: { kind: 'connection', code: 'timeout' },
  aborted: { kind: 'connection', code: 'aborted' },
  unreachable: { kind: 'connection', code: 'network' },
};

let served: Served;
let place: Place;
beforeEach(async () => {
  const sandbox = createSandbox({ catalog });
  sandbox.addFault({ route: 'customers.get', when: 'before', status: 503, headers: { 'retry-after': '0' }, times: 1 });
  sandbox.addFault({ route: 'products.list', when: 'before', delayMs: 3_000, times: 2 });
  served = await serve({ sandbox, port: 0 });
  place = { baseUrl: `${served.url}/v1`, secretKey: DEFAULT_KEY };
});
afterEach(() => served.close());

/** What a machine without a registry or a browser cannot have is passed over, but never on the CI. */
async function have<Value>(find: () => Promise<Value>, name: string, { skip }: TestContext): Promise<Value> {
  try {
    return await find();
  } catch (error) {
    if (process.env['CI'] === 'true') throw error;
    const reason = `${name} cannot be had here: ${(error as Error).message.split('\n')[0]}`;
    process.stderr.write(`${reason}\n`);
    return skip(reason);
  }
}

test('the built client works in the Node that runs the tests', async () => {
  expect(JSON.parse(await inNode(process.execPath, place))).toEqual({
    runtime: `Node ${process.version.split('.')[0]}`,
    ...everywhere,
  });
});

test('the built client works in Node 24', async (context) => {
  const node = await have(findNode24, 'Node 24', context);
  expect(JSON.parse(await inNode(node, place))).toEqual({ runtime: 'Node v24', ...everywhere });
});

test('the built client works in a browser page', async (context) => {
  const launch = async (): Promise<Browser> => chromium.launch(await findBrowser());
  const browser = await have(launch, 'A browser', context);
  try {
    expect(JSON.parse(await inPage(browser, place))).toEqual({ runtime: 'a page', ...everywhere });
  } finally {
    await browser.close();
  }
});

test('the built client works in an edge runtime', async () => {
  expect(JSON.parse(await inEdge(place))).toEqual({ runtime: 'edge-runtime', ...everywhere });
});
