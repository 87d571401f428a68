import { ApiError } from './api-error.ts';

/** A catalog that cannot be sold, and where in it the reason lies. */
export class CatalogError extends ApiError {
  /** Such as `['products', 0, 'items', 1, 'interval']`, with the names of the file. */
  readonly path: readonly PropertyKey[];

  constructor(message: string, path: readonly PropertyKey[], { status, code }: Pick<ApiError, 'status' | 'code'>) {
    super(status, code, message);
    this.path = path;
  }
}
