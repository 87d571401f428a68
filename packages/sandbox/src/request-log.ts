/** One request to the API, as `GET /sandbox/requests` and the console show it. Keys are never kept. */
export interface LoggedRequest {
  readonly id: number;
  /** On the sandbox's clock. */
  readonly at: number;
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly body: unknown;
  /** Null when the connection was dropped. */
  readonly status: number | null;
  readonly answer: unknown;
  /** The id of the fault that was applied. */
  readonly fault: number | null;
}

export interface RequestLog {
  readonly add: (request: Omit<LoggedRequest, 'id'>) => void;
  /** Newest first. */
  readonly list: () => readonly LoggedRequest[];
  readonly clear: () => void;
}

/** Remembers the latest requests only: a sandbox may run for weeks. */
export function createRequestLog(limit = 500): RequestLog {
  let count = 0;
  let latest: LoggedRequest[] = [];
  return {
    add(request) {
      count += 1;
      latest = [{ id: count, ...request }, ...latest.slice(0, limit - 1)];
    },
    list: () => latest,
    clear() {
      latest = [];
    },
  };
}
