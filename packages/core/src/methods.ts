import {
  type Contract,
  type Endpoint,
  type EndpointTable,
  isEndpoint,
  type ParamsOf,
  type ResultOf,
} from './contract/index.ts';
import type { CallOptions } from './transport/call.ts';
import type { Transport } from './transport/transport.ts';

/** A method that was read off an endpoint. The params may be left out where none is required. */
export type Call<E> =
  Record<never, never> extends ParamsOf<E>
    ? (params?: ParamsOf<E>, options?: CallOptions) => Promise<ResultOf<E>>
    : (params: ParamsOf<E>, options?: CallOptions) => Promise<ResultOf<E>>;

/** One method for each endpoint of a table, in the same groups. */
export type MethodsOf<Table extends EndpointTable> = {
  readonly [Name in keyof Table]: Table[Name] extends Endpoint
    ? Call<Table[Name]>
    : {
        readonly [Method in keyof Table[Name]]: Call<Table[Name][Method]>;
      };
};

export type Methods = MethodsOf<Contract>;

const method =
  (transport: Transport, endpoint: Endpoint): Call<Endpoint> =>
  (params?: unknown, options?: CallOptions) =>
    transport.call(endpoint, params ?? {}, options);

export function createMethods<Table extends EndpointTable>(transport: Transport, table: Table): MethodsOf<Table> {
  const methods = Object.entries(table).map(([name, entry]) => [
    name,
    isEndpoint(entry)
      ? method(transport, entry)
      : Object.fromEntries(Object.entries(entry).map(([key, endpoint]) => [key, method(transport, endpoint)])),
  ]);
  return Object.fromEntries(methods) as MethodsOf<Table>;
}
