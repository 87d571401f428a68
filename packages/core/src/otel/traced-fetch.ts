import { type Span, SpanKind, SpanStatusCode, type TracerProvider, trace } from '@opentelemetry/api';
import type { Fetch } from '../transport/options.ts';
import { templateFinder } from './template.ts';

export interface TracedFetchOptions {
  /** What sends the request. @default globalThis.fetch */
  readonly fetch?: Fetch | undefined;
  /** @default the global one, looked up at each request */
  readonly tracerProvider?: TracerProvider | undefined;
}

/**
 * A `fetch` for the client that makes one OpenTelemetry span of every attempt, retries included.
 *
 * Spans have the semantic names of HTTP clients, such as `GET /customers/:customerId`. They hold no
 * key, no body and no id: `url.full` is left out on purpose, and so are the messages of errors. An
 * instrumentation of the runtime's own `fetch`, if you have one, does write the whole address.
 *
 * @example
 * const autumn = new Autumn({ fetch: tracedFetch() });
 */
export function tracedFetch(options: TracedFetchOptions = {}): Fetch {
  const send = options.fetch ?? ((request) => globalThis.fetch(request));
  const findTemplate = templateFinder();
  return (request) => {
    const { hostname, pathname, port, protocol } = new URL(request.url);
    const template = findTemplate(request.method, pathname);
    const tracer = (options.tracerProvider ?? trace).getTracer('@autumn/core');
    return tracer.startActiveSpan(
      template ? `${request.method} ${template}` : request.method,
      {
        kind: SpanKind.CLIENT,
        attributes: {
          'http.request.method': request.method,
          'server.address': hostname,
          'server.port': Number(port) || (protocol === 'https:' ? 443 : 80),
          ...(template ? { 'url.template': template } : {}),
        },
      },
      (span) => follow(span, () => send(request)),
    );
  };
}

async function follow(span: Span, send: () => Promise<Response>): Promise<Response> {
  try {
    const response = await send();
    span.setAttribute('http.response.status_code', response.status);
    if (response.status >= 400) fail(span, String(response.status));
    return response;
  } catch (error) {
    // Its name only: the message may quote the address, and the address holds ids.
    fail(span, error instanceof Error ? error.name : '_OTHER');
    throw error;
  } finally {
    span.end();
  }
}

function fail(span: Span, type: string): void {
  span.setAttribute('error.type', type);
  span.setStatus({ code: SpanStatusCode.ERROR });
}
