import * as z from 'zod/mini';
import { FeatureId } from '../schemas/ids.ts';
import { lazySchema } from '../schemas/lazy-schema.ts';
import { Feature } from '../schemas/product.ts';
import { defineEndpoint, type Example } from './endpoint.ts';
import { CreateFeatureParams, exampleFeature } from './features.ts';
import { Success } from './success.ts';

export const ListFeaturesParams = lazySchema(() => z.strictObject({}));
export interface ListFeaturesParams extends z.infer<typeof ListFeaturesParams> {}

export const ListFeaturesResult = lazySchema(() => z.object({ list: z.array(Feature) }));
export interface ListFeaturesResult extends z.infer<typeof ListFeaturesResult> {}

export const listFeatures = defineEndpoint<ListFeaturesParams, ListFeaturesResult>({
  id: 'features.list',
  method: 'GET',
  path: '/features',
  params: ListFeaturesParams,
  result: ListFeaturesResult,
  repeat: 'read',
});

export const listFeaturesExample: Example<ListFeaturesParams, ListFeaturesResult> = {
  params: {},
  result: { list: [exampleFeature] },
};

export const GetFeatureParams = lazySchema(() => z.strictObject({ featureId: FeatureId }));
export interface GetFeatureParams extends z.infer<typeof GetFeatureParams> {}

export const getFeature = defineEndpoint<GetFeatureParams, Feature>({
  id: 'features.get',
  method: 'GET',
  path: '/features/:featureId',
  params: GetFeatureParams,
  result: Feature,
  repeat: 'read',
});

export const getFeatureExample: Example<GetFeatureParams, Feature> = {
  params: { featureId: 'messages' },
  result: exampleFeature,
};

export const UpdateFeatureParams = lazySchema(() =>
  z.extend(z.partial(CreateFeatureParams), {
    featureId: FeatureId,
    /** Always send it: the API takes a missing type for `continuous_use`. */
    type: CreateFeatureParams.shape.type,
  }),
);
export interface UpdateFeatureParams extends z.infer<typeof UpdateFeatureParams> {}

export const updateFeature = defineEndpoint<UpdateFeatureParams, Feature>({
  id: 'features.update',
  method: 'POST',
  path: '/features/:featureId',
  params: UpdateFeatureParams,
  result: Feature,
  repeat: 'guarded',
});

export const updateFeatureExample: Example<UpdateFeatureParams, Feature> = {
  params: { featureId: 'messages', type: 'single_use', name: 'Messages' },
  result: exampleFeature,
};

export const deleteFeature = defineEndpoint<GetFeatureParams, Success>({
  id: 'features.delete',
  method: 'DELETE',
  path: '/features/:featureId',
  params: GetFeatureParams,
  result: Success,
  repeat: 'guarded',
});

export const deleteFeatureExample: Example<GetFeatureParams, Success> = {
  params: { featureId: 'messages' },
  result: { success: true },
};
