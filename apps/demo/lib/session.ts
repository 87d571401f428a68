import { createHmac, timingSafeEqual } from 'node:crypto';
import { cookies } from 'next/headers';
import { findPerson, type Person } from './people';

const cookieName = 'inkwell_session';

/** Set by `pnpm demo`; without it sessions end when the server does. */
const secret = process.env['INKWELL_SESSION_SECRET'] ?? crypto.randomUUID();

const sign = (id: string): string => createHmac('sha256', secret).update(id).digest('base64url');

/** Who is signed in, by a cookie that only this server can write. */
export async function currentPerson(): Promise<Person | null> {
  const [id = '', signature = ''] = ((await cookies()).get(cookieName)?.value ?? '').split('.');
  const expected = Buffer.from(sign(id));
  const given = Buffer.from(signature);
  const isGenuine = given.length === expected.length && timingSafeEqual(given, expected);
  return (isGenuine && findPerson(id)) || null;
}

export async function startSession(person: Person): Promise<void> {
  (await cookies()).set(cookieName, `${person.id}.${sign(person.id)}`, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    maxAge: 60 * 60 * 24 * 7,
  });
}

export async function endSession(): Promise<void> {
  (await cookies()).delete(cookieName);
}
