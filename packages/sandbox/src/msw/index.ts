import { HttpResponse, http, type RequestHandler } from 'msw';
import { ConnectionDropped } from '../api/door.ts';
import type { Sandbox } from '../sandbox.ts';

export interface SandboxHandlersOptions {
  /** Where the app believes the API to be. @default "https://api.useautumn.com/v1" */
  readonly baseUrl?: string | undefined;
}

/**
 * Lets Mock Service Worker answer an app's calls of the Autumn API from a sandbox in the same process:
 * `setupServer(...sandboxHandlers(sandbox))`. Every endpoint of the API, also the absent ones (501);
 * a fault that drops the connection is a network error to the app. Control routes are not served:
 * call the sandbox itself.
 */
export function sandboxHandlers(
  sandbox: Pick<Sandbox, 'fetch'>,
  { baseUrl = 'https://api.useautumn.com/v1' }: SandboxHandlersOptions = {},
): RequestHandler[] {
  const base = new URL(baseUrl.replace(/\/+$/, ''));
  return [
    http.all(`${base.href}/*`, async ({ request }) => {
      const { origin, pathname, search } = new URL(request.url);
      const address = `${origin}/v1${pathname.slice(base.pathname.length)}${search}`;
      try {
        return await sandbox.fetch(new Request(address, request));
      } catch (error) {
        if (error instanceof ConnectionDropped) return HttpResponse.error();
        throw error;
      }
    }),
  ];
}
