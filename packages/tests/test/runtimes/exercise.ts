import { Autumn, AutumnError } from '@autumn/core';

export interface Place {
  readonly baseUrl: string;
  readonly secretKey: string;
}

/**
 * What is done in every runtime. It reports as JSON what happened, because that crosses every border;
 * `prepare` in the test sets the sandbox up for it.
 */
export async function exercise(place: Place): Promise<string> {
  const retries: string[] = [];
  const autumn = new Autumn({ ...place, onRetry: ({ code, attempt }) => retries.push(`${code} after ${attempt}`) });
  const of = { customerId: 'ada', featureId: 'words' };

  const created = await autumn.customers.create({ id: 'ada', name: 'Ada Löwe' });
  const before = await autumn.check(of);
  await autumn.track({ ...of, value: 2 });
  const after = await autumn.check(of);
  const known = await autumn.customers.get({ customerId: 'ada' });
  return JSON.stringify({
    runtime: nameOf(globalThis),
    created: { id: created.id, name: created.name },
    before: { allowed: before.allowed, balance: before.balance },
    after: { allowed: after.allowed, balance: after.balance },
    refused: await failure(autumn.check({ ...of, featureId: 'nothing' })),
    invalid: await failure(autumn.track({ ...of, idempotencyKey: 7 as never })),
    retries,
    retried: known.id,
    late: await failure(
      autumn.products.list({}, { timeoutMs: 100, maxRetries: 0, signal: new AbortController().signal }),
    ),
    aborted: await failure(autumn.products.list({}, { signal: AbortSignal.timeout(50) })),
    unreachable: await failure(new Autumn({ ...place, baseUrl: 'http://127.0.0.1:1', maxRetries: 0 }).check(of)),
  });
}

async function failure(call: Promise<unknown>): Promise<unknown> {
  try {
    return await call;
  } catch (error) {
    if (!AutumnError.is(error)) return `not an AutumnError: ${error}`;
    return { kind: error.kind, code: error.code, status: error.status };
  }
}

/** Proves where it ran: each of them has a name that the others lack. */
function nameOf(global: { EdgeRuntime?: string; document?: object; process?: { version: string } }): string {
  return global.EdgeRuntime ?? (global.document && 'a page') ?? `Node ${global.process?.version.split('.')[0]}`;
}
