import type { BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint, getSessionFromCtx } from 'better-auth/api';
import { createHandler, type Handler } from '../handler.ts';
import type { HandlerOptions } from '../options.ts';
import { authorizeBuyers } from './buyers.ts';
import { type AuthSession, identityOf, type Payer } from './payer.ts';

type AuthContext = Parameters<typeof getSessionFromCtx>[0];

/** The options of a handler, without those that better-auth answers itself. */
export interface AutumnPluginOptions extends Omit<HandlerOptions<AuthContext>, 'identify' | 'basePath'> {
  /** Who pays. `organization` needs better-auth's organization plugin. @default "user" */
  readonly customer?: Payer | undefined;
  /** Roles that may buy and cancel for an organisation; every member may read and spend. @default ["owner", "admin"] */
  readonly buyers?: readonly string[] | undefined;
}

/**
 * The browser routes as a plugin of better-auth, at `/api/auth/autumn/<name>`: the customer is the user who is
 * signed in, or the active organisation. The session and the membership are read on every call.
 *
 * @example
 * export const auth = betterAuth({ plugins: [organization(), autumn({ customer: 'organization' })] });
 * // <AutumnProvider identity={organizationId} basePath="/api/auth/autumn">
 *
 * @throws {AutumnError} `invalid_options`, of kind `config`, when better-auth starts.
 */
export function autumn({ customer = 'user', buyers = ['owner', 'admin'], ...options }: AutumnPluginOptions = {}) {
  let handle!: Handler<AuthContext>;
  const policy =
    customer === 'user'
      ? options.policy
      : { ...options.policy, authorize: authorizeBuyers(buyers, options.policy?.authorize) };
  const identify = async (context: AuthContext) => {
    const session = await getSessionFromCtx(context, { disableCookieCache: true, disableRefresh: true });
    return identityOf(session as AuthSession | null, context.context.adapter, customer);
  };
  return {
    id: 'autumn',
    init: ({ options: { basePath = '/api/auth' } }) => {
      handle = createHandler({ ...options, policy, identify, basePath: `${basePath}/autumn` });
    },
    endpoints: {
      // The handler reads the body itself, with its own limits.
      autumn: createAuthEndpoint(
        '/autumn/:route',
        { method: 'POST', requireRequest: true, disableBody: true },
        async (context) => handle(context.request, context),
      ),
    },
  } satisfies BetterAuthPlugin;
}
