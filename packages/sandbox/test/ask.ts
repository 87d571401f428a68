import type { Sandbox } from '../src/sandbox.ts';

export interface Asked {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests read what the wire holds
  readonly body: any;
}

export interface Question {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Asks a sandbox the way a program does: with its key, in JSON. A header of `''` is left out. */
export async function ask(
  sandbox: Pick<Sandbox, 'fetch'>,
  route: string,
  { body, headers }: Question = {},
): Promise<Asked> {
  const [method = 'GET', path = '/'] = route.split(' ');
  const all = { authorization: 'Bearer am_sk_test_sandbox', 'x-api-version': '1.2', ...headers };
  const response = await sandbox.fetch(`http://127.0.0.1:4242${path}`, {
    method,
    headers: Object.fromEntries(Object.entries(all).filter(([, value]) => value !== '')),
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json');
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
}
