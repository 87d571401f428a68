import { Autumn } from '@autumn/core';
import { createSandbox } from '@autumn/sandbox';
import { createCaller, createHandler, type HandlerOptions } from '@autumn/server';
import { catalog } from './catalog.ts';

const baseUrl = 'http://sandbox.test/v1';

/** Everything behind the browser, in this process: handler, core and sandbox, and who is signed in. */
export function openStack() {
  const sandbox = createSandbox({ catalog });
  const session: { customerId: string | null } = { customerId: null };
  const requests: string[] = [];
  const bodies: { route: string; body: unknown }[] = [];
  const interceptors: ((route: string) => Promise<Response | undefined> | Response | undefined)[] = [];

  const options: HandlerOptions<unknown> = {
    secretKey: sandbox.key,
    baseUrl,
    fetch: sandbox.fetch,
    identify: () => session.customerId && { customerId: session.customerId },
    rateLimit: false,
    logger: false,
    policy: {
      routes: {
        track: { features: { words: { max: 1000 }, drafts: { max: 10 } } },
        createEntity: { features: { seats: { max: 2 } } },
        deleteEntity: { features: ['seats'] },
      },
      authorize: () => true,
    },
  } as HandlerOptions<unknown>;
  const handler = createHandler(options);

  const fetch = async (request: Request): Promise<Response> => {
    const route = new URL(request.url).pathname.split('/').pop() ?? '';
    requests.push(route);
    bodies.push({ route, body: await request.clone().json() });
    for (const intercept of interceptors) {
      const answer = await intercept(route);
      if (answer) return answer;
    }
    const headers = new Headers(request.headers);
    headers.set('origin', location.origin);
    return handler(new Request(request.url, { method: 'POST', headers, body: await request.text() }));
  };

  return {
    sandbox,
    session,
    requests,
    bodies,
    fetch,
    caller: createCaller(options as HandlerOptions<void>),
    autumn: new Autumn({ secretKey: sandbox.key, baseUrl, fetch: sandbox.fetch }),
    /** Answers in the handler's place, where it returns something. */
    intercept: (answer: (typeof interceptors)[number]) => interceptors.push(answer),
    /** What the payment page's button does. */
    pay: async (url: string, outcome: 'paid' | 'declined' = 'paid') => {
      const answer = await sandbox.fetch(`${url}/complete`, {
        method: 'POST',
        headers: { authorization: `Bearer ${sandbox.key}`, 'content-type': 'application/json' },
        body: JSON.stringify({ outcome }),
      });
      if (!answer.ok) throw new Error(`The payment page answered ${answer.status}: ${await answer.text()}`);
    },
  };
}

export type Stack = ReturnType<typeof openStack>;

/** An answer of the handler that is no success. */
export const failure = (status: number, code: string, headers: HeadersInit = {}): Response =>
  Response.json({ message: 'For programmers.', code, status, requestId: 'req_1' }, { status, headers });
