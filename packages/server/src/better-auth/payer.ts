import type { Identity } from '../identity.ts';

/** Who pays: the person who is signed in, or the organisation that is active in that person's session. */
export type Payer = 'user' | 'organization';

/** What better-auth knows of a session, as far as it says who pays. */
export interface AuthSession {
  readonly session: { readonly activeOrganizationId?: string | null | undefined };
  readonly user: { readonly id: string; readonly name: string; readonly email: string };
}

/** Reads a row of better-auth's database. */
export interface AuthDatabase {
  readonly findOne: <Row>(query: { model: string; where: { field: string; value: string }[] }) => Promise<Row | null>;
}

/**
 * The identity behind a session, with `claims: { userId, role }`; null without a session, without an active
 * organisation, or when that organisation has this person no longer as a member. A session outlives a
 * membership, so the member's row is read on every call.
 */
export async function identityOf(
  found: AuthSession | null,
  database: AuthDatabase,
  payer: Payer,
): Promise<Identity | null> {
  if (!found) return null;
  const { user, session } = found;
  if (payer === 'user') {
    const { id, name, email } = user;
    return { customerId: id, customerData: { name, email }, claims: { userId: id } };
  }
  const { activeOrganizationId: organizationId } = session;
  if (!organizationId) return null;
  const [member, organization] = await Promise.all([
    database.findOne<{ role: string }>({
      model: 'member',
      where: [
        { field: 'organizationId', value: organizationId },
        { field: 'userId', value: user.id },
      ],
    }),
    database.findOne<{ name: string }>({ model: 'organization', where: [{ field: 'id', value: organizationId }] }),
  ]);
  if (!member || !organization) return null;
  return {
    customerId: organizationId,
    customerData: { name: organization.name },
    claims: { userId: user.id, role: member.role },
  };
}
