import type { EndpointTable } from './contract/index.ts';
import { createMethods, type MethodsOf } from './methods.ts';
import type { TransportOptions } from './transport/options.ts';
import { createTransport } from './transport/transport.ts';

/**
 * A client of the endpoints that you name, for bundles that have to be small: what is not named can be left out
 * of them. In all else it is like `Autumn`, which has every method.
 *
 * @example
 * import { createClient } from '@autumn/core';
 * import { check, getCustomer } from '@autumn/core/contract';
 *
 * const autumn = createClient({ check, customers: { get: getCustomer } }, { secretKey });
 * const { allowed } = await autumn.check({ customerId: 'user_42', featureId: 'messages' });
 *
 * @throws {AutumnError} `invalid_base_url`, of kind `config`. A missing key is reported by the first call.
 */
export const createClient = <const Table extends EndpointTable>(
  endpoints: Table,
  options: TransportOptions = {},
): MethodsOf<Table> => createMethods(createTransport(options), endpoints);
