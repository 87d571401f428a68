import {
  AttachParams,
  CheckParams,
  CreateCustomerParams,
  CreateFeatureParams,
  CreateProductParams,
  type Endpoint,
  GetCustomerParams,
  UpdateFeatureParams,
} from '@autumn/core/contract';
import * as z from 'zod/mini';

/**
 * Where the API reads a request otherwise than our client writes it: it knows more values, refuses in
 * its own words, and has older names for some fields. Endpoints that are not listed are read by the contract.
 */
export interface Reading {
  readonly params?: z.ZodMiniObject;
  /** Older wire names, and the ones that took their place. */
  readonly renamed?: Readonly<Record<string, string>>;
  /** A rule about several fields at once: what is wrong, or nothing. */
  readonly refuse?: (params: Readonly<Record<string, unknown>>) => string | undefined;
}

const expand = z.enum([
  'invoices',
  'invoice_previews',
  'trials_used',
  'rewards',
  'entities',
  'referrals',
  'payment_method',
  'subscriptions.plan',
  'purchases.plan',
  'balances.feature',
  'flags.feature',
  'billing_controls.auto_topups.purchase_limit',
]);

const idHint = 'Use only letters, numbers, underscores, hyphens, and colons.';

/** The first complaint about a customer id, in the API's words. */
function customerIdProblem(id: string): string | undefined {
  if (id === '') return "can't be an empty string";
  if (id.includes('@')) return `cannot contain @ symbol. ${idHint}`;
  if (id.includes(' ')) return `cannot contain spaces. ${idHint}`;
  if (id.includes('.')) return `cannot contain periods. ${idHint}`;
  const stranger = /[^a-zA-Z0-9_:-]/.exec(id)?.[0];
  return stranger === undefined ? undefined : `cannot contain '${stranger}'. ${idHint}`;
}

const customerId = z.string().check(
  z.superRefine((id, context) => {
    const message = customerIdProblem(id);
    if (message !== undefined) context.addIssue({ code: 'custom', message });
  }),
);

const oneRange: NonNullable<Reading['refuse']> = ({ range, customRange }) =>
  given(range) && given(customRange) ? 'Only one of range or custom_range may be provided' : undefined;

const catalogId = z.string().check(z.regex(/^[a-zA-Z0-9_-]+$/));
const given = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

const attachParams = z.extend(AttachParams, { isCustom: z.optional(z.boolean()) });

export const readings: Readonly<Record<Endpoint['id'], Reading>> = {
  attach: {
    params: attachParams,
    refuse({ productId, productIds }) {
      if (!given(productId) && !given(productIds)) return '`product_id` is not provided';
      if (given(productId) && given(productIds)) return 'provide either one `product_id` or `product_ids`';
      const ids = (productIds ?? []) as string[];
      return new Set(ids).size < ids.length ? "Can't pass in duplicate product_ids" : undefined;
    },
  },
  check: {
    params: z.extend(CheckParams, { skipEvent: z.optional(z.boolean()) }),
    renamed: { required_quantity: 'required_balance' },
    refuse: ({ featureId, productId }) =>
      given(featureId) === given(productId) ? 'Must provide either product_id or feature_id' : undefined,
  },
  query: { refuse: oneRange },
  'events.aggregate': { refuse: oneRange },
  // Its schema extends that of attach and loses the rules about several fields on the way.
  checkout: { params: attachParams },
  track: {
    refuse: ({ featureId, eventName }) =>
      given(featureId) === given(eventName) ? 'Either feature_id or event_name must be provided' : undefined,
  },
  'customers.create': {
    params: z.extend(CreateCustomerParams, {
      id: z.nullable(customerId),
      email: z.nullish(z.email({ error: 'not a valid email address' })),
      expand: z.optional(z.array(expand)),
    }),
  },
  'customers.get': { params: z.extend(GetCustomerParams, { expand: z.optional(z.array(expand)) }) },
  'features.create': {
    params: z.extend(CreateFeatureParams, {
      id: catalogId,
      type: z.enum(['static', 'boolean', 'single_use', 'continuous_use', 'credit_system', 'ai_credit_system']),
    }),
  },
  // Without a type the real API makes every feature a level that stays; here it keeps its type.
  'features.update': { params: z.extend(UpdateFeatureParams, { type: z.optional(UpdateFeatureParams.shape.type) }) },
  'products.create': { params: z.extend(CreateProductParams, { id: catalogId }) },
};
