import type { LoggedRequest } from '../../request-log.ts';

/** For a POSIX shell: nothing inside means anything. */
const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** A logged request as a command that sends it again. The key is the sandbox's own, which opens nothing else. */
export function curlOf({ method, path, body }: LoggedRequest, origin: string, key: string): string {
  const headers = [`authorization: Bearer ${key}`, 'x-api-version: 1.2'];
  const data = body === null ? undefined : JSON.stringify(body);
  return [
    // Without -g, curl takes brackets in an address for a range.
    'curl -sS -g',
    `-X ${method}`,
    quoted(origin + path),
    ...[...headers, ...(data === undefined ? [] : ['content-type: application/json'])].map(
      (header) => `-H ${quoted(header)}`,
    ),
    ...(data === undefined ? [] : [`--data-raw ${quoted(data)}`]),
  ].join(' ');
}
