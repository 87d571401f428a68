import type { AccessSource } from '@autumn/core/access';
import { endpoints } from '@autumn/core/contract';
import { fromWire } from '@autumn/core/wire';
import type { Scenario } from '../recordings/replay.ts';
import { type CheckBody, isFeatureCheck } from './recorded-checks.ts';

const { customers, entities } = endpoints;

type Step = Scenario['steps'][number];

/** A refusal changes nothing, nor does a remark, nor a check that is not told to spend. */
const isRead = ({ control, request, response }: Step): boolean => {
  if (control !== undefined) return false;
  if (!request || request.method === 'GET' || (response?.status ?? 0) >= 400) return true;
  return isFeatureCheck(request.method, request.path, request.body) && request.body.send_event !== true;
};

/** What a step answered about whom the check is for, as the client reads it. */
function objectOf({ request, response }: Step, { customer_id: id, entity_id: entityId }: CheckBody) {
  if (!request || response?.status !== 200) return undefined;
  const path = request.path.split('?')[0];
  const created = (request.body ?? {}) as { readonly id?: string };
  const isCustomer = path === `/v1/customers/${id}` || (path === '/v1/customers' && created.id === id);
  const isEntity = request.method === 'GET' && path === `/v1/customers/${id}/entities/${entityId}`;
  const schema = entityId === undefined ? isCustomer && customers.get.result : isEntity && entities.get.result;
  return schema ? schema.parse(fromWire(schema, response.body)) : undefined;
}

/** The newest object of a check's customer or entity, if nothing was written or moved since. */
export function objectBefore(steps: readonly Step[], step: number, body: CheckBody): AccessSource | undefined {
  for (const earlier of steps.slice(0, step).reverse()) {
    const found = objectOf(earlier, body);
    if (found) return found;
    if (!isRead(earlier)) return undefined;
  }
  return undefined;
}
