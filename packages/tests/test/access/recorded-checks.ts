import type { Scenario } from '../recordings/replay.ts';

/** The body of a `check` of a feature, as it was sent. */
export interface CheckBody {
  readonly customer_id: string;
  readonly feature_id: string;
  readonly entity_id?: string;
  readonly required_balance?: number;
  readonly send_event?: boolean;
}

/** A `check` of a feature that the real server answered, and how. */
export interface RecordedCheck {
  /** @example "04-check 13" */
  readonly name: string;
  readonly step: number;
  readonly body: CheckBody;
  readonly allowed: boolean;
}

/** Whether a request asks for a feature. Those for a product are decided by what is attached. */
export const isFeatureCheck = (method: string, path: string, body: unknown): body is CheckBody => {
  const { feature_id: feature, product_id: product } = (body ?? {}) as Readonly<Record<string, unknown>>;
  return method === 'POST' && path === '/v1/check' && feature !== undefined && product === undefined;
};

/** All of a recording that were answered with a decision. */
export const checksOf = ({ scenario, steps }: Scenario): RecordedCheck[] =>
  steps.flatMap(({ request, response }, step) => {
    if (response?.status !== 200 || !request || !isFeatureCheck(request.method, request.path, request.body)) return [];
    const { allowed } = response.body as { readonly allowed: boolean };
    return [{ name: `${scenario} ${step}`, step, body: request.body, allowed }];
  });
