import { createHandler } from '@autumn/server';
import { autumn, identifyWith } from '@autumn/server/better-auth';
import { betterAuth } from 'better-auth';
import { memoryAdapter } from 'better-auth/adapters/memory';
import { organization } from 'better-auth/plugins/organization';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openUpstream, type Upstream } from '../doors/upstream.ts';

const site = 'http://127.0.0.1:3000';

let upstream: Upstream;
beforeEach(async () => {
  upstream = await openUpstream();
  upstream.enter();
});
afterEach(() => upstream.close());

const tables = ['user', 'session', 'account', 'verification', 'organization', 'member', 'invitation'];

/** The real better-auth, with its tables in memory. */
const openAuth = (customer: 'user' | 'organization') =>
  betterAuth({
    baseURL: site,
    secret: 'a-secret-of-thirty-two-characters',
    database: memoryAdapter(Object.fromEntries(tables.map((table) => [table, []]))),
    emailAndPassword: { enabled: true },
    rateLimit: { enabled: false },
    // The cache would go on saying who is signed in; the kit must not believe it.
    session: { cookieCache: { enabled: true, maxAge: 300 } },
    plugins: [organization(), autumn({ customer, logger: false })],
  });

type Auth = ReturnType<typeof openAuth>;

/** A person with a browser: cookies are kept, and sent with the page's origin. */
class Browser {
  readonly cookies = new Map<string, string>();
  readonly send: (request: Request) => Promise<Response>;

  constructor(send: (request: Request) => Promise<Response>) {
    this.send = send;
  }

  get cookie(): string {
    return [...this.cookies].map((pair) => pair.join('=')).join('; ');
  }

  // biome-ignore lint/suspicious/noExplicitAny: tests read what a browser receives
  async post(path: string, body: object = {}): Promise<{ status: number; body: any }> {
    const response = await this.send(
      new Request(`${site}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: site, cookie: this.cookie },
        body: JSON.stringify(body),
      }),
    );
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.cookies.set(name, value);
    }
    return { status: response.status, body: await response.json() };
  }
}

async function signUp(auth: Auth, name: string): Promise<Browser & { readonly userId: string }> {
  const browser = new Browser(auth.handler);
  const email = `${name.toLowerCase()}@example.com`;
  const { body } = await browser.post('/api/auth/sign-up/email', { name, email, password: 'correct horse battery' });
  return Object.assign(browser, { userId: body.user.id as string });
}

const found = async (browser: Browser, slug: string): Promise<string> =>
  (await browser.post('/api/auth/organization/create', { name: slug.toUpperCase(), slug })).body.id;

const ask = (browser: Browser, route: string, intent?: object) => browser.post(`/api/auth/autumn/${route}`, intent);

test('the user is the customer, as long as the session lives', async () => {
  const auth = openAuth('user');
  const ada = await signUp(auth, 'Ada');
  expect(await ask(ada, 'customer')).toMatchObject({
    status: 200,
    body: { id: ada.userId, name: 'Ada', email: 'ada@example.com' },
  });
  expect((await ask(ada, 'attach', { productId: 'pro' })).body).toMatchObject({ code: 'checkout_created' });
  expect(upstream.purchases.at(-1)).toMatchObject({ customer_id: ada.userId });

  const stranger = new Browser(auth.handler);
  expect(await ask(stranger, 'customer')).toMatchObject({ status: 401, body: { code: 'signed_out' } });
  expect((await ask(stranger, 'products')).status).toBe(200);
});

test('a session that was revoked elsewhere is one no longer, whatever its cookie still says', async () => {
  const auth = openAuth('user');
  const ada = await signUp(auth, 'Ada');
  expect((await ask(ada, 'customer')).status).toBe(200);
  const { internalAdapter } = await auth.$context;
  await internalAdapter.deleteUserSessions(ada.userId);
  expect(await ask(ada, 'customer')).toMatchObject({ status: 401, body: { code: 'signed_out' } });
});

test('the active organization is the customer, and switching it switches the customer', async () => {
  const ada = await signUp(openAuth('organization'), 'Ada');
  expect(await ask(ada, 'customer')).toMatchObject({ status: 401, body: { code: 'signed_out' } });
  const first = await found(ada, 'first');
  expect((await ask(ada, 'customer')).body).toMatchObject({ id: first, name: 'FIRST' });
  const second = await found(ada, 'second');
  expect((await ask(ada, 'customer')).body.id).toBe(second);
  await ada.post('/api/auth/organization/set-active', { organizationId: first });
  expect((await ask(ada, 'customer')).body.id).toBe(first);
});

test('S19: a member may spend and not buy, and one who was removed may nothing, in the session that goes on', async () => {
  const auth = openAuth('organization');
  const [ada, bob] = [await signUp(auth, 'Ada'), await signUp(auth, 'Bob')];
  const organizationId = await found(ada, 'first');
  await auth.api.addMember({ body: { organizationId, userId: bob.userId, role: 'member' } });
  await bob.post('/api/auth/organization/set-active', { organizationId });

  expect((await ask(bob, 'check', { featureId: 'words' })).body).toMatchObject({ allowed: true });
  expect(await ask(bob, 'attach', { productId: 'pro' })).toMatchObject({ status: 403, body: { code: 'forbidden' } });
  expect(await ask(bob, 'cancel', { productId: 'free' })).toMatchObject({ status: 403 });
  expect(await ask(bob, 'check', { featureId: 'words', entityId: 'somebody' })).toMatchObject({ status: 403 });
  expect((await ask(ada, 'attach', { productId: 'pro' })).status).toBe(200);

  const removed = { memberIdOrEmail: 'bob@example.com', organizationId };
  expect((await ada.post('/api/auth/organization/remove-member', removed)).status).toBe(200);
  expect(await ask(bob, 'check', { featureId: 'words' })).toMatchObject({ status: 401, body: { code: 'signed_out' } });
  expect((await auth.api.getSession({ headers: new Headers({ cookie: bob.cookie }) }))?.user.id).toBe(bob.userId);
});

test('a page of another site cannot ask in the name of who is signed in', async () => {
  const ada = await signUp(openAuth('user'), 'Ada');
  const request = new Request(`${site}/api/auth/autumn/attach`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: 'https://evil.example', cookie: ada.cookie },
    body: JSON.stringify({ productId: 'pro' }),
  });
  expect((await ada.send(request)).status).toBe(403);
  expect(upstream.purchases).toEqual([]);
});

test('the same identity serves any other door', async () => {
  const auth = openAuth('organization');
  const ada = await signUp(auth, 'Ada');
  const organizationId = await found(ada, 'first');
  const identify = identifyWith(auth, { customer: 'organization' });
  const app = new Browser(createHandler({ identify, logger: false }));
  expect((await app.post('/api/autumn/customer')).status).toBe(401);
  for (const [name, value] of ada.cookies) app.cookies.set(name, value);
  expect((await app.post('/api/autumn/customer')).body).toMatchObject({ id: organizationId });
  // Node's request keeps its headers in an object.
  expect(await identify({ headers: { cookie: ada.cookie } })).toMatchObject({ customerId: organizationId });
  expect(await identify({ headers: {} })).toBeNull();
});
