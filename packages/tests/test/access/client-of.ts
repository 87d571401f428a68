import { Autumn } from '@autumn/core';
import type { Sandbox } from '@autumn/sandbox';

/** A client of a sandbox in this process. */
export const clientOf = ({ fetch, key }: Sandbox): Autumn =>
  new Autumn({ baseUrl: 'http://sandbox.test/v1', secretKey: key, fetch, maxRetries: 0 });
