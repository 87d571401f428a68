import { type Contract, type Endpoint, endpoints, isEndpoint, type ParamsOf, type ResultOf } from './contract/index.ts';
import type { CallOptions } from './transport/call.ts';
import type { TransportOptions } from './transport/options.ts';
import { createTransport, type Transport } from './transport/transport.ts';

export type AutumnOptions = TransportOptions;

/** A method that was read off an endpoint. The params may be left out where none is required. */
export type Call<E> =
  Record<never, never> extends ParamsOf<E>
    ? (params?: ParamsOf<E>, options?: CallOptions) => Promise<ResultOf<E>>
    : (params: ParamsOf<E>, options?: CallOptions) => Promise<ResultOf<E>>;

type Methods = {
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

function createMethods(transport: Transport): Methods {
  const methods = Object.entries<Endpoint | Readonly<Record<string, Endpoint>>>(endpoints).map(([name, entry]) => [
    name,
    isEndpoint(entry)
      ? method(transport, entry)
      : Object.fromEntries(Object.entries(entry).map(([key, endpoint]) => [key, method(transport, endpoint)])),
  ]);
  return Object.fromEntries(methods) as Methods;
}

/**
 * A client of the Autumn API, version 1.2. One parameter object per method; options per call after it.
 *
 * Amounts are major currency units, instants epoch milliseconds, balances units of the feature. Every
 * failure is an `AutumnError`.
 *
 * @example
 * const autumn = new Autumn({ secretKey: process.env.AUTUMN_SECRET_KEY });
 * const { allowed } = await autumn.check({ customerId: 'user_42', featureId: 'messages' });
 *
 * @throws {AutumnError} `invalid_base_url`, of kind `config`. A missing key is reported by the first call.
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the constructor assigns every method of the contract
export class Autumn {
  constructor(options: AutumnOptions = {}) {
    Object.assign(this, createMethods(createTransport(options)));
  }
}
export interface Autumn extends Methods {}
