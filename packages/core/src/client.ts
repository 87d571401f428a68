import { endpoints } from './contract/index.ts';
import { createClient } from './create-client.ts';
import { createIterators, type Iterators } from './iterators.ts';
import type { Methods } from './methods.ts';
import type { TransportOptions } from './transport/options.ts';

export type AutumnOptions = TransportOptions;

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
    const methods = createClient(endpoints, options);
    const { customers, events } = createIterators(methods);
    Object.assign(this, methods, {
      customers: { ...methods.customers, ...customers },
      events: { ...methods.events, ...events },
    });
  }
}
export interface Autumn extends Client {}

type Client = Methods & Iterators;
