import type { ComponentType } from 'react';

/** A component in a file of its own, which is fetched once for all of a page. */
export interface LazyPart<Props> {
  readonly load: () => Promise<ComponentType<Props>>;
  loaded?: ComponentType<Props>;
  loading?: Promise<void>;
  /** The last try has failed. Nobody tries again before somebody asks for it. */
  hasFailed?: boolean;
  /** A browser may remember that a module could not be fetched, and not ask again until the page is loaded anew. */
  failures: number;
}

/** On a server it is there before the first page is rendered: what is seen belongs into the HTML. */
export function lazyPart<Props>(load: LazyPart<Props>['load']): LazyPart<Props> {
  const part: LazyPart<Props> = { load, failures: 0 };
  if (typeof document === 'undefined') void fetchPart(part);
  return part;
}

/** Resolves also when it could not be fetched; `hasFailed` says so. */
export function fetchPart<Props>(part: LazyPart<Props>): Promise<void> {
  part.hasFailed = false;
  part.loading ??= part
    .load()
    .then(
      (component) => {
        part.loaded = component;
      },
      () => {
        part.hasFailed = true;
        part.failures += 1;
      },
    )
    .finally(() => {
      delete part.loading;
    });
  return part.loading;
}
