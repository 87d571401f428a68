import type { EntityRowView, EntityView } from '@autumn/core/browser';
import type { Entity, EntityRow } from '@autumn/core/contract';
import { accessViews } from './access-views.ts';
import { customerProductView, type HolderOptions } from './customer-view.ts';

export const entityView = (entity: Entity, entityId: string, options: HolderOptions): EntityView => ({
  id: entityId,
  customerId: options.identity.customerId,
  name: entity.name ?? null,
  featureId: entity.featureId ?? null,
  products: entity.products.map((product) => customerProductView(product, options)),
  features: accessViews(entity, options),
  source: options.source,
  asOf: options.asOf,
});

export const entityRowView = ({ id, name, featureId, createdAt }: EntityRow): EntityRowView => ({
  id,
  name: name ?? null,
  featureId: featureId ?? null,
  createdAt: createdAt ?? null,
});
