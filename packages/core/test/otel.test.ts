import { inspect } from 'node:util';
import { SpanKind, SpanStatusCode } from '@opentelemetry/api';
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { expect, test } from 'vitest';
import { allEndpoints, exampleOf } from '../src/contract/index.ts';
import { Autumn } from '../src/index.ts';
import { tracedFetch } from '../src/otel/index.ts';
import { fillPath } from '../src/wire/url.ts';

const secretKey = 'am_sk_test_never_to_be_seen';
const customerId = 'customer_of_ours';
const allowed = () => Response.json({ allowed: true, code: 'feature_found', customer_id: customerId });

function tracing(fetch: (request: Request) => Promise<Response>) {
  const exporter = new InMemorySpanExporter();
  const tracerProvider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
  const send = tracedFetch({ fetch, tracerProvider });
  const autumn = new Autumn({ secretKey, baseUrl: 'https://api.test/v1', fetch: send, maxRetries: 1, timeoutMs: 50 });
  return { autumn, send, spans: () => exporter.getFinishedSpans() };
}

test('a call is a client span with the semantic names of HTTP', async () => {
  const { autumn, spans } = tracing(async () => allowed());
  await autumn.check({ customerId, featureId: 'f' });
  expect(spans()).toHaveLength(1);
  expect(spans()[0]).toMatchObject({ name: 'POST /check', kind: SpanKind.CLIENT });
  expect(spans()[0]?.status).toEqual({ code: SpanStatusCode.UNSET });
  expect(spans()[0]?.attributes).toEqual({
    'http.request.method': 'POST',
    'http.response.status_code': 200,
    'server.address': 'api.test',
    'server.port': 443,
    'url.template': '/check',
  });
});

test('every attempt has its own span, and a failed one says how it failed', async () => {
  const answers = [new Response('Too many requests', { status: 429 }), allowed()];
  const { autumn, spans } = tracing(async () => answers.shift() as Response);
  await autumn.check({ customerId, featureId: 'f' });
  expect(spans().map(({ status, attributes }) => [status.code, attributes['error.type']])).toEqual([
    [SpanStatusCode.ERROR, '429'],
    [SpanStatusCode.UNSET, undefined],
  ]);
});

test.each(allEndpoints().map((endpoint) => [endpoint.id, endpoint] as const))(
  'the span of %s has the template of its path',
  async (_, endpoint) => {
    const { method, path } = endpoint;
    const { send, spans } = tracing(async () => allowed());
    await send(new Request(`https://api.test/v1${fillPath(path, exampleOf(endpoint).params)}`, { method }));
    expect(spans()[0]?.name).toBe(`${method} ${path}`);
  },
);

test('an id that is the name of an endpoint stays an id', async () => {
  const { autumn, spans } = tracing(async () => Response.json({ message: 'No', code: 'nope' }, { status: 404 }));
  await autumn.customers.get({ customerId: 'products' }).catch(() => undefined);
  expect(spans()[0]?.name).toBe('GET /customers/:customerId');
});

test('a path that no endpoint has is not written down', async () => {
  const { send, spans } = tracing(async () => allowed());
  await send(new Request(`http://localhost:4242/elsewhere/${customerId}`));
  expect(spans()[0]?.name).toBe('GET');
  expect(spans()[0]?.attributes).toMatchObject({ 'server.address': 'localhost', 'server.port': 4242 });
  expect(spans()[0]?.attributes).not.toHaveProperty('url.template');
});

const failures: Record<string, [type: string, send: (request: Request) => Promise<Response>]> = {
  'a connection that breaks': ['TypeError', ({ url }) => Promise.reject(new TypeError(`broke ${url} ${secretKey}`))],
  'something thrown that is no error': ['_OTHER', ({ url }) => Promise.reject(`broke ${url} ${secretKey}`)],
  'a time-out': [
    'TimeoutError',
    ({ signal }) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
  ],
  'a refusal that quotes the request': [
    '401',
    async ({ url }) => Response.json({ message: `${url} ${secretKey}`, code: 'invalid_secret_key' }, { status: 401 }),
  ],
};

test.each(Object.entries(failures))('after %s no span holds the key or an id', async (_, [type, fetch]) => {
  const { autumn, spans } = tracing(fetch);
  await expect(autumn.customers.get({ customerId })).rejects.toThrow();
  await expect(autumn.entities.get({ customerId, entityId: 'entity_of_ours' })).rejects.toThrow();
  expect(spans().length).toBeGreaterThanOrEqual(2);
  for (const { name, status, attributes, events } of spans()) {
    expect(attributes['error.type']).toBe(type);
    expect(status).toEqual({ code: SpanStatusCode.ERROR });
    const written = inspect({ name, status, attributes, events }, { depth: 10 });
    for (const secret of [secretKey, customerId, 'entity_of_ours']) expect(written).not.toContain(secret);
  }
});
