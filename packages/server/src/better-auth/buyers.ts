import type { AuthorizeAnswer, AuthorizeRequest, Policy } from '../policy.ts';

/** What a member may do for an organisation without being one of its buyers. */
const forEveryMember: ReadonlySet<string> = new Set([
  'customer',
  'check',
  'query',
  'events',
  'entity',
  'entities',
  'track',
]);

/**
 * Leaves buying and everything else that commits an organisation to the roles that are named; better-auth
 * separates several roles of one member by commas. The application's own `authorize` is asked after that.
 */
export const authorizeBuyers =
  (buyers: readonly string[], authorize: Policy['authorize']) =>
  async (request: AuthorizeRequest): Promise<AuthorizeAnswer> => {
    const { action, identity, params } = request;
    const roles = String(identity.claims?.['role'] ?? '').split(',');
    if (!forEveryMember.has(action) && !roles.some((role) => buyers.includes(role))) {
      return { reason: `Only ${buyers.join(' or ')} may do this for the organization.` };
    }
    // Without an `authorize` of the application nobody vouches for an entity that the identity does not name.
    if (!authorize) return params['entityId'] === undefined || params['entityId'] === identity.entityId;
    return authorize(request);
  };
