import type { CustomerView, Source } from './views.ts';

/** Something that belongs to a customer, such as a seat or a workspace, with what it may use. */
export interface EntityView extends Pick<CustomerView, 'products' | 'features' | 'source' | 'asOf'> {
  readonly id: string;
  readonly customerId: string;
  readonly name: string | null;
  /** What it is one of, such as `seats`. */
  readonly featureId: string | null;
}

export interface EntityRowView {
  /** Null is a seat that nobody has yet. */
  readonly id: string | null;
  readonly name: string | null;
  readonly featureId: string | null;
  /** Epoch milliseconds. */
  readonly createdAt: number | null;
}

export interface EntitiesView {
  /** Newest first. */
  readonly list: readonly EntityRowView[];
  readonly source: Source;
}

export interface CreatedEntityView {
  readonly id: string;
  readonly name: string | null;
  readonly featureId: string;
}

export interface DeletedEntityView {
  readonly id: string;
}
