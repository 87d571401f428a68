import * as z from 'zod/mini';
import { lazySchema } from '../schemas/lazy-schema.ts';
import { Feature } from '../schemas/product.ts';
import { defineEndpoint, type Example } from './endpoint.ts';

export const CreateFeatureParams = lazySchema(() =>
  z.strictObject({
    /** Letters, digits, `_` and `-`. */
    id: z.string().check(z.minLength(1)),
    name: z.optional(z.string()),
    /** Has or has not; used up and reset; a level that stays; a pot that other features draw from. */
    type: z.enum(['boolean', 'static', 'single_use', 'continuous_use', 'credit_system', 'ai_credit_system']),
    display: z.nullish(z.strictObject({ singular: z.string(), plural: z.string() })),
    /** What each metered feature costs in this credit system. */
    creditSchema: z.nullish(z.array(z.strictObject({ meteredFeatureId: z.string(), creditCost: z.number() }))),
  }),
);
export interface CreateFeatureParams extends z.infer<typeof CreateFeatureParams> {}

export const createFeature = defineEndpoint<CreateFeatureParams, Feature>({
  id: 'features.create',
  method: 'POST',
  path: '/features',
  params: CreateFeatureParams,
  result: Feature,
  repeat: 'guarded',
});

export const exampleFeature: Feature = {
  id: 'messages',
  name: 'Messages',
  type: 'single_use',
  display: null,
  creditSchema: null,
  archived: false,
};

export const createFeatureExample: Example<CreateFeatureParams, Feature> = {
  params: { id: 'messages', name: 'Messages', type: 'single_use' },
  result: exampleFeature,
};
