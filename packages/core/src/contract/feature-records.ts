import * as z from 'zod/mini';
import { object, strictObject } from '#objects';
import { FeatureId } from '../schemas/ids.ts';
import { lazySchema } from '../schemas/lazy-schema.ts';
import { Feature } from '../schemas/product.ts';
import { defineEndpoint } from './endpoint.ts';
import { CreateFeatureParams, createFeature } from './features.ts';
import { Success } from './success.ts';

export const ListFeaturesParams = lazySchema(() => strictObject({}));
export interface ListFeaturesParams extends z.infer<typeof ListFeaturesParams> {}

export const ListFeaturesResult = lazySchema(() => object({ list: z.array(Feature) }));
export interface ListFeaturesResult extends z.infer<typeof ListFeaturesResult> {}

export const listFeatures = defineEndpoint<ListFeaturesParams, ListFeaturesResult>({
  id: 'features.list',
  method: 'GET',
  path: '/features',
  params: ListFeaturesParams,
  result: ListFeaturesResult,
  repeat: 'read',
  example: { params: {}, result: { list: [createFeature.example.result] } },
});

export const GetFeatureParams = lazySchema(() => strictObject({ featureId: FeatureId }));
export interface GetFeatureParams extends z.infer<typeof GetFeatureParams> {}

export const getFeature = defineEndpoint<GetFeatureParams, Feature>({
  id: 'features.get',
  method: 'GET',
  path: '/features/:featureId',
  params: GetFeatureParams,
  result: Feature,
  repeat: 'read',
  example: { params: { featureId: 'messages' }, result: createFeature.example.result },
});

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
  example: {
    params: { featureId: 'messages', type: 'single_use', name: 'Messages' },
    result: createFeature.example.result,
  },
});

export const deleteFeature = defineEndpoint<GetFeatureParams, Success>({
  id: 'features.delete',
  method: 'DELETE',
  path: '/features/:featureId',
  params: GetFeatureParams,
  result: Success,
  repeat: 'guarded',
  example: { params: { featureId: 'messages' }, result: { success: true } },
});
