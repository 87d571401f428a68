import type { AttachParams } from '@autumn/core';
import type { PurchaseIntent } from '@autumn/core/browser';
import type { SignedInCall } from '../gate/call.ts';
import { readRedirect } from '../gate/redirect.ts';
import { refusal } from '../refusal.ts';
import type { Service } from '../service.ts';

/** What is bought, by whom, and where to return to: field by field, so nothing else can pass. */
export function purchaseParams(intent: PurchaseIntent, { identity, service, door }: SignedInCall): AttachParams {
  const { productId, options, entityId, successUrl, reward } = intent;
  const { customerId, customerData } = identity;
  return {
    customerId,
    customerData,
    productId,
    options,
    entityId,
    reward: reward === undefined ? undefined : readReward(reward, service),
    successUrl: successUrl === undefined ? undefined : readRedirect(successUrl, door.homes, service.settings.redirects),
  };
}

/** Where no reward is listed, the field does not exist for a browser. */
function readReward(reward: string, { settings }: Service): string {
  const { rewards = [] } = settings.policy;
  if (rewards.includes(reward)) return reward;
  throw refusal('invalid_params', rewards.length === 0 ? 'Unknown field: reward.' : 'reward: there is no such code');
}
