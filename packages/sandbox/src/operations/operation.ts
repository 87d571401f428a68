import type { Contract, Endpoint, ParamsOf, ResultOf } from '@autumn/core/contract';
import type { Customer, EngineContext } from '../engine/state.ts';
import type { Store } from '../store.ts';

/** What one request may touch. */
export interface OperationContext {
  readonly store: Store;
  /** Where the sandbox's pages live: `http://127.0.0.1:4242`, without a trailing slash. */
  readonly origin: string;
  /** The engine's view: catalog, settings, ids and the time, which is the customer's own when one is given. */
  readonly engine: (customer?: Customer) => EngineContext;
}

/** The work behind one endpoint. Throws `ApiError` for what the real API refuses. */
export type Operation<E extends Endpoint> = (params: ParamsOf<E>, context: OperationContext) => ResultOf<E>;

/** One operation for every endpoint of the contract: a missing one does not compile. */
export type Operations = {
  readonly [Name in keyof Contract]: Contract[Name] extends Endpoint
    ? Operation<Contract[Name]>
    : {
        readonly [Method in keyof Contract[Name]]: Contract[Name][Method] extends Endpoint
          ? Operation<Contract[Name][Method]>
          : never;
      };
};
