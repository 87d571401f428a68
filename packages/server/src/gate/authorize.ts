import type { BrowserRouteName } from '@autumn/core/browser';
import type { AuthorizeRequest } from '../policy.ts';
import { callback, refusal } from '../refusal.ts';
import type { Call } from './call.ts';

/** The application's word on who may do what, and on whose behalf. */
export async function authorize(call: Call, action: BrowserRouteName, intent: object): Promise<void> {
  const { identity, service } = call;
  if (!identity) return;
  const decide = service.settings.policy.authorize;
  const { entityId } = intent as { readonly entityId?: string | undefined };
  if (entityId !== undefined && entityId !== identity.entityId && !decide) {
    throw refusal('entity_not_allowed', 'This entity is not yours to name.');
  }
  if (!decide) return;
  const request = {
    action: action as AuthorizeRequest['action'],
    identity,
    params: intent as AuthorizeRequest['params'],
  };
  const verdict = await callback('policy.authorize', () => decide(request));
  if (verdict === true) return;
  throw refusal('forbidden', (typeof verdict === 'object' && verdict?.reason) || 'You may not do this.');
}
