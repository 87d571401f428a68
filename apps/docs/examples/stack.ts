import { Autumn } from '@autumn/core';
import { AutumnError } from '@autumn/core/errors';
import { createSandbox } from '@autumn/sandbox';
import { type Caller, createCaller } from '@autumn/server';
import { catalog } from './catalog.ts';

const identity = 'reader';
const site = 'https://sandbox.test';

/** Handler and sandbox in this very page: nothing leaves it, and a reload forgets everything. */
export function openStack() {
  const sandbox = createSandbox({ catalog });
  const api = { secretKey: sandbox.key, baseUrl: `${site}/v1`, fetch: sandbox.fetch };
  const caller = createCaller({
    ...api,
    identify: () => ({ customerId: identity }),
    logger: false,
    policy: { redirects: [location.origin], authorize: () => true },
  });
  const post = (url: string, body: object) =>
    sandbox.fetch(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${sandbox.key}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  return {
    identity,
    autumn: new Autumn(api),
    fetch: answerWith(caller),
    /** In place of the payment page: whoever comes there has paid. */
    pay: (url: string) => post(`${url}/complete`, { outcome: 'paid' }),
    post: (path: string, body: object) => post(`${site}${path}`, body),
  };
}

/** A `fetch` that asks the handler's routes without HTTP. */
const answerWith =
  (caller: Caller) =>
  async (request: Request): Promise<Response> => {
    const route = new URL(request.url).pathname.split('/').pop() as keyof Caller;
    try {
      return Response.json(await caller[route]((await request.json()) as never));
    } catch (error) {
      const { message, code, status } = AutumnError.is(error)
        ? error
        : new AutumnError('Failed.', { kind: 'api', code: 'failed' });
      return Response.json({ message, code }, { status: status ?? 502 });
    }
  };

export type Stack = ReturnType<typeof openStack>;
