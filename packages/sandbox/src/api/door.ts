import type { ApiError } from '../api-error.ts';
import type { Fault } from '../faults.ts';
import { StoreError } from '../store/state-store.ts';
import type { World } from '../world.ts';
import { type Answer, errorAnswer } from './answer.ts';
import { runApi } from './api.ts';
import type { ApiRequest } from './api-request.ts';
import { hasSecretKey } from './authenticate.ts';
import { parseBody } from './decode.ts';
import { tooMany } from './rate-limits.ts';
import { endpointName } from './route.ts';

/** The request's connection ends without an answer. Rejects `fetch`; the HTTP door hangs up. */
export class ConnectionDropped extends Error {
  override readonly name = 'ConnectionDropped';
}

const canned: Readonly<Record<number, Answer>> = {
  429: {
    status: 429,
    body: 'Too many requests, please try again later.',
    headers: { 'retry-after': '1' },
  },
  503: {
    status: 503,
    body: { message: 'Service unavailable', code: 'service_unavailable', env: 'sandbox' },
    headers: { 'retry-after': '1' },
  },
};

const internalError = { message: 'Internal server error', code: 'internal_error', env: 'sandbox' };

/** What a fault answers: as told, else as the real API does with such a status. */
function faultAnswer({ status, body, headers }: Fault): Answer | undefined {
  if (status === undefined && body === undefined) return undefined;
  const usual = canned[status ?? 500] ?? { status: status ?? 500, body: internalError };
  return { status: usual.status, body: body ?? usual.body, headers: { ...usual.headers, ...headers } };
}

/** Waits on the real clock; a caller that has gone away ends the wait. */
const sleep = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const giveUp = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', giveUp);
      resolve();
    }, ms);
    signal.addEventListener('abort', giveUp, { once: true });
  });

async function suffer(fault: Fault | undefined, signal: AbortSignal): Promise<Answer | undefined> {
  if (!fault) return undefined;
  if (fault.delayMs) await sleep(fault.delayMs, signal);
  if (fault.drop) throw new ConnectionDropped('The sandbox dropped the connection, as it was told to.');
  return faultAnswer(fault);
}

function work(request: ApiRequest, world: World, refusal: ApiError | undefined): Answer {
  try {
    if (refusal) throw refusal;
    return runApi(request, world);
  } catch (error) {
    return errorAnswer(error, world.report);
  }
}

/** Where the organisation has limits, a request with its key counts, and hears how many are left. */
function withinLimits(request: ApiRequest, world: World, endpoint: string | undefined, act: () => Answer): Answer {
  const isCounted = world.store.settings().rateLimits && hasSecretKey(request.headers, world.keys);
  if (!isCounted) return act();
  const allowance = world.rateLimits.count(request, endpoint);
  if (allowance.isOver) return tooMany(allowance);
  const answer = act();
  return { ...answer, headers: { ...answer.headers, ...allowance.headers } };
}

/** What the log is to say of a request in the end. */
interface Note {
  readonly answer: Answer | null;
  readonly fault: Fault | undefined;
}

async function attempt(request: ApiRequest, world: World, signal: AbortSignal): Promise<Answer> {
  const { method, path, search } = request;
  const target = { method, path: `/v1${path}`, endpoint: endpointName(method, path) };
  const at = world.clock.now();
  const log = ({ answer, fault }: Note) =>
    world.requests.add({
      at,
      method,
      path: `/v1${path}${search}`,
      body: request.body === '' ? null : parseBody(request.body),
      status: answer?.status ?? null,
      answer: answer?.body ?? null,
      fault: fault?.id ?? null,
    });

  const turn = world.locks.take(request, target.endpoint, world.keys);
  const before = world.faults.next(target, 'before');
  let note: Note | undefined = { answer: null, fault: before };
  try {
    await turn.begins;
    const refused = await suffer(before, signal);
    if (refused) {
      note = { answer: refused, fault: before };
      return refused;
    }
    note = undefined;
    const { done, after } = world.transactions.run(() => {
      const fault = world.faults.next(target, 'after');
      const answer = withinLimits(request, world, target.endpoint, () => work(request, world, turn.refusal));
      // Work and note are one transaction, unless it is still open what becomes of the answer.
      if (!fault) log({ answer, fault: before });
      return { done: answer, after: fault };
    });
    turn.end();
    if (!after) return done;
    note = { answer: null, fault: after };
    const answer = (await suffer(after, signal)) ?? done;
    note = { answer, fault: after };
    return answer;
  } finally {
    turn.end();
    if (note) log(note);
  }
}

/** Answers a request of the API, as well or as badly as the faults allow, and remembers it. */
export const answerApi = (request: ApiRequest, world: World, signal: AbortSignal): Promise<Answer> =>
  attempt(request, world, signal).catch((error: unknown) => {
    if (error instanceof StoreError) return errorAnswer(error, world.report);
    throw error;
  });
