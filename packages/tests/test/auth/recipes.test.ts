import { Auth, type AuthConfig } from '@auth/core';
import Credentials from '@auth/core/providers/credentials';
import type { Identity } from '@autumn/server';
import { expect, test, vi } from 'vitest';
import { loadRecipe } from '../doors/load-recipe.ts';

interface Session {
  readonly customerOf: (cookie?: string) => Promise<Identity | null>;
}

const site = 'http://127.0.0.1:3000';
const secret = 'a-secret-of-thirty-two-characters';

const config: AuthConfig = {
  secret,
  trustHost: true,
  basePath: '/auth',
  providers: [
    Credentials({
      credentials: { name: {} },
      authorize: ({ name }) => ({ id: `id-of-${name}`, name: String(name), email: `${name}@example.com` }),
    }),
  ],
};

/** Signs in at the real Auth.js, as its own form does, and keeps the cookies. */
async function signIn(name: string): Promise<string> {
  const asked = await Auth(new Request(`${site}/auth/csrf`), config);
  const { csrfToken } = (await asked.json()) as { csrfToken: string };
  const form = new Request(`${site}/auth/callback/credentials`, {
    method: 'POST',
    headers: { cookie: cookiesOf(asked) },
    body: new URLSearchParams({ csrfToken, name }),
  });
  return cookiesOf(await Auth(form, config));
}

const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');

test('Auth.js: the lines of the guide know who has signed in, and believe no cookie but its own', async () => {
  vi.stubEnv('AUTH_SECRET', secret);
  const { customerOf } = await loadRecipe<Session>('Auth.js', 'auth');
  const cookie = await signIn('ada');
  expect(await customerOf(cookie)).toEqual({
    customerId: 'id-of-ada',
    customerData: { name: 'ada', email: 'ada@example.com' },
  });
  expect(await customerOf(undefined)).toBeNull();
  expect(await customerOf('authjs.session-token=made-up')).toBeNull();
  vi.stubEnv('AUTH_SECRET', 'another-secret-of-thirty-two-characters');
  expect(await customerOf(cookie)).toBeNull();
});

test('Clerk: the lines of the guide fit what its documentation says of auth()', async () => {
  const { customerOf } = await loadRecipe<Session>('Clerk', 'auth');
  const signedOut = { userId: null, orgId: undefined, orgRole: undefined };
  vi.stubGlobal('clerkAuth', signedOut);
  expect(await customerOf()).toBeNull();
  vi.stubGlobal('clerkAuth', { ...signedOut, userId: 'user_1' });
  expect(await customerOf()).toMatchObject({ customerId: 'user_1' });
  vi.stubGlobal('clerkAuth', { userId: 'user_1', orgId: 'org_1', orgRole: 'org:admin' });
  expect(await customerOf()).toEqual({ customerId: 'org_1', claims: { userId: 'user_1', role: 'org:admin' } });
});
