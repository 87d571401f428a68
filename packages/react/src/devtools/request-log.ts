export interface RequestRow {
  readonly id: number;
  /** Epoch milliseconds, by the browser's clock. */
  readonly at: number;
  /** Where the handler is: origin and base path. */
  readonly handler: string;
  readonly route: string;
  /** Undefined until there is an answer. */
  readonly status?: number | undefined;
  readonly durationMs?: number | undefined;
  /** Look for it in the server's log. */
  readonly requestId?: string | undefined;
  /** Nobody waited any more, or for too long. */
  readonly isAborted?: boolean | undefined;
  /** Code and message of a failure. */
  readonly failure?: string | undefined;
}

const mostRows = 30;

/** Newest first. */
export const withRequest = (rows: readonly RequestRow[], row: RequestRow): readonly RequestRow[] =>
  [row, ...rows].slice(0, mostRows);

/** The handler's address and the route, of a request to it. */
export function addressOf({ url }: Request): Pick<RequestRow, 'handler' | 'route'> {
  const { origin, pathname } = new URL(url);
  const end = pathname.lastIndexOf('/');
  return { handler: origin + pathname.slice(0, end), route: pathname.slice(end + 1) };
}

/** What is told of an answer. Its body is read only where it is an error. */
export async function outcomeOf(response: Response): Promise<Partial<RequestRow>> {
  const { status, ok, headers } = response;
  const requestId = headers.get('x-request-id') ?? undefined;
  if (ok) return { status, requestId };
  const body: Partial<Record<'code' | 'message' | 'requestId', string>> | null = await response
    .clone()
    .json()
    .catch(() => null);
  const failure = body?.code ? `${body.code}: ${body.message}` : 'The answer is not the handler’s.';
  return { status, requestId: requestId ?? body?.requestId, failure };
}
