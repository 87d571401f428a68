import { createHandler, type HandlerOptions } from '../../src/index.ts';
import { optionsFor, type Shop } from './shop.ts';

export interface Asked {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests read what a browser receives
  readonly body: any;
}

export interface Question {
  /** Null: nobody is signed in. @default "ada" */
  readonly user?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: string;
}

export async function read(response: Response): Promise<Asked> {
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: text === '' ? null : JSON.parse(text) };
}

export const site = 'https://app.example.com';

/** What the page's own script sends. A string is sent as it is. */
export function pageRequest(
  route: string,
  body: unknown = {},
  { user = 'ada', headers, method = 'POST' }: Question = {},
): Request {
  return new Request(`${site}/api/autumn/${route}`, {
    method,
    headers: {
      'content-type': 'application/json',
      origin: site,
      'sec-fetch-site': 'same-origin',
      ...(user === null ? {} : { 'x-user': user }),
      ...headers,
    },
    ...(method === 'POST' && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
}

export type Ask = (route: string, body?: unknown, question?: Question) => Promise<Asked>;

/** A browser in front of a handler on a shop. */
export function browserOn(shop: Pick<Shop, 'fetch'>, changes: Partial<HandlerOptions> = {}): Ask {
  const handler = createHandler(optionsFor(shop, changes));
  return async (route, body, question) => read(await handler(pageRequest(route, body, question)));
}
