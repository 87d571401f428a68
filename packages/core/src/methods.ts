import { type Contract, type Endpoint, endpoints, isEndpoint, type ParamsOf, type ResultOf } from './contract/index.ts';
import type { CallOptions } from './transport/call.ts';
import type { Transport } from './transport/transport.ts';

/** A method that was read off an endpoint. The params may be left out where none is required. */
export type Call<E> =
  Record<never, never> extends ParamsOf<E>
    ? (params?: ParamsOf<E>, options?: CallOptions) => Promise<ResultOf<E>>
    : (params: ParamsOf<E>, options?: CallOptions) => Promise<ResultOf<E>>;

export type Methods = {
  readonly [Name in keyof Contract]: Contract[Name] extends Endpoint
    ? Call<Contract[Name]>
    : {
        readonly [Method in keyof Contract[Name]]: Call<Contract[Name][Method]>;
      };
};

const method =
  (transport: Transport, endpoint: Endpoint): Call<Endpoint> =>
  (params?: unknown, options?: CallOptions) =>
    transport.call(endpoint, params ?? {}, options);

/** One method for each endpoint of the contract. */
export function createMethods(transport: Transport): Methods {
  const methods = Object.entries<Endpoint | Readonly<Record<string, Endpoint>>>(endpoints).map(([name, entry]) => [
    name,
    isEndpoint(entry)
      ? method(transport, entry)
      : Object.fromEntries(Object.entries(entry).map(([key, endpoint]) => [key, method(transport, endpoint)])),
  ]);
  return Object.fromEntries(methods) as Methods;
}
