import type { Endpoint, Repeat } from '../contract/endpoint.ts';
import { AutumnError } from '../errors.ts';
import { toSnake, toWire } from '../wire/casing.ts';
import { fillPath, pathParams, writeQuery } from '../wire/url.ts';
import { type Outcome, readAnswer } from './answer.ts';
import { type AttemptRequest, attempt } from './attempt.ts';
import type { CallOptions } from './call.ts';
import { delayBefore, type Failure, isRetried, isUnclear } from './failure.ts';
import { type RequestInfo, readRateLimit } from './hooks.ts';
import { resolveOptions, type TransportOptions, type TransportSettings } from './options.ts';
import { pause } from './pause.ts';
import { validate } from './validate.ts';

/** Sends calls to the API. The only place that holds the key and knows snake_case. */
export interface Transport {
  call<Params, Result>(endpoint: Endpoint<Params, Result>, params: Params, options?: CallOptions): Promise<Result>;
}

/** How long the API may still be working on an attempt whose answer was lost. */
const longestHandlingMs = 10_000;

export function createTransport(options: TransportOptions): Transport {
  const settings = resolveOptions(options);
  return {
    call: (endpoint, params, callOptions = {}) => call(settings, endpoint, params, callOptions),
  };
}

async function call<Params, Result>(
  settings: TransportSettings,
  endpoint: Endpoint<Params, Result>,
  params: Params,
  options: CallOptions,
): Promise<Result> {
  const valid = validate(endpoint, params);
  const repeat = typeof endpoint.repeat === 'function' ? endpoint.repeat(valid) : endpoint.repeat;
  const request = await prepare(settings, endpoint, valid, options, repeat);
  const {
    maxRetries = settings.maxRetries,
    deadlineMs = settings.deadlineMs,
    timeoutMs = settings.timeoutMs,
    signal,
  } = options;
  const deadline = Date.now() + deadlineMs;
  let failures = 0;
  let isOpen = false;
  let duplicateSince: number | undefined;

  for (let tries = 1; ; tries++) {
    const info: RequestInfo = {
      endpoint: endpoint.id,
      method: endpoint.method,
      path: endpoint.path,
      attempt: tries,
    };
    const attemptTimeoutMs = Math.max(1, Math.min(timeoutMs, deadline - Date.now()));
    const outcome = await send(settings, endpoint, { ...request, timeoutMs: attemptTimeoutMs }, info);
    if ('result' in outcome) return outcome.result;
    const { failure } = outcome;

    // On a retry, 409 means that an earlier attempt holds the key: it is still running, or it got through.
    const isOwnDuplicate = tries > 1 && failure.code === 'duplicate_idempotency_key';
    const isAwaited = isOwnDuplicate && endpoint.deduplicated !== undefined;
    // Anything else in between may be an attempt that took the key anew, and is running now: wait from the start.
    duplicateSince = isAwaited ? (duplicateSince ?? Date.now()) : undefined;
    if (duplicateSince !== undefined && Date.now() - duplicateSince >= longestHandlingMs) {
      return endpoint.deduplicated?.(valid) as Result;
    }

    // Asking about a duplicate does not use up the tries: giving up would report a failure that may be none.
    if (!isAwaited) failures++;
    isOpen = repeat !== 'read' && isUnclear(failure, isOpen, isOwnDuplicate);
    const isRepeated = isAwaited || (isRetried(failure, repeat) && failures <= maxRetries);
    const delayMs = delayBefore(tries, failure.retryAfterMs);
    if (!isRepeated || Date.now() + delayMs >= deadline) throw toError(failure, tries, isOpen);
    settings.onRetry?.({ ...info, delayMs, code: failure.code });
    await pause(delayMs, signal);
  }
}

async function prepare<Params>(
  settings: TransportSettings,
  endpoint: Endpoint<Params>,
  params: Params,
  options: CallOptions,
  repeat: Repeat,
): Promise<Omit<AttemptRequest, 'timeoutMs'>> {
  const values = params as Readonly<Record<string, unknown>>;
  const wire = toWire(endpoint.params, values) as Record<string, unknown>;
  for (const name of pathParams(endpoint.path)) delete wire[toSnake(name)];
  const hasBody = endpoint.method === 'POST';
  const idempotencyKey = options.idempotencyKey ?? (repeat === 'read' ? undefined : crypto.randomUUID());
  return {
    url: `${settings.baseUrl}${fillPath(endpoint.path, values)}${hasBody ? '' : writeQuery(wire)}`,
    method: endpoint.method,
    headers: {
      authorization: `Bearer ${await settings.secretKey()}`,
      'x-api-version': settings.apiVersion,
      ...(hasBody && { 'content-type': 'application/json' }),
      ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
    },
    body: hasBody ? JSON.stringify(bodyOf(endpoint, wire)) : undefined,
    signal: options.signal,
    send: settings.send,
  };
}

const bodyOf = ({ bodyParam }: Endpoint, wire: Record<string, unknown>): unknown =>
  (bodyParam === undefined ? undefined : wire[toSnake(bodyParam)]) ?? wire;

async function send<Params, Result>(
  settings: TransportSettings,
  endpoint: Endpoint<Params, Result>,
  request: AttemptRequest,
  info: RequestInfo,
): Promise<Outcome<Result>> {
  const startedAt = Date.now();
  settings.onRequest?.(info);
  const sent = await attempt(request);
  if ('failure' in sent) return sent;
  const { status, headers } = sent.answer;
  settings.onResponse?.({
    ...info,
    status,
    durationMs: Date.now() - startedAt,
    rateLimit: readRateLimit(headers),
  });
  return readAnswer(sent.answer, endpoint.result);
}

function toError(failure: Failure, attempts: number, isOpen: boolean): AutumnError {
  const { unsent: _, ...details } = failure;
  if (!isOpen || failure.code === 'aborted') return new AutumnError(failure.message, { ...details, attempts });
  return new AutumnError(
    `${failure.message} It is not known whether the call took effect; read the customer to find out.`,
    {
      ...details,
      code: 'outcome_unknown',
      attempts,
    },
  );
}
