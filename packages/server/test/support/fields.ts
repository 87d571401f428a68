import type { BrowserRouteName } from '@autumn/core/browser';
import { expect } from 'vitest';
import type { Upstream } from './shop.ts';

const person = ['customer_id', 'customer_data.name', 'customer_data.email'];
const purchase = [...person, 'product_id', 'options[].feature_id', 'options[].quantity', 'entity_id', 'success_url'];
const customer = { '/v1/customers': ['id', 'name', 'email', 'expand[]'] };
const catalog = { '/v1/products': [] };
const features = { '/v1/features': [] };
const entityPath = '/v1/customers/ada/entities/*';

/** What each route may send to Autumn: paths, with the fields of their bodies. Written by hand, from the design. */
const allowedUpstream: Readonly<Record<BrowserRouteName, Readonly<Record<string, readonly string[]>>>> = {
  bootstrap: { ...customer, ...catalog },
  customer,
  products: catalog,
  check: { '/v1/check': [...person, 'feature_id', 'product_id', 'required_balance', 'entity_id'] },
  attach: { ...catalog, '/v1/attach': purchase },
  checkout: { ...catalog, '/v1/checkout': purchase },
  cancel: { '/v1/cancel': ['customer_id', 'product_id', 'entity_id'] },
  billingPortal: { '/v1/customers/ada/billing_portal': ['return_url'] },
  setupPayment: { '/v1/setup_payment': [...person, 'success_url'] },
  query: {
    ...features,
    '/v1/query': [
      'customer_id',
      'feature_id',
      'feature_id[]',
      'entity_id',
      'range',
      'custom_range.start',
      'custom_range.end',
      'bin_size',
    ],
  },
  events: {
    ...features,
    '/v1/events/list': [
      'customer_id',
      'feature_id',
      'entity_id',
      'custom_range.start',
      'custom_range.end',
      'offset',
      'limit',
    ],
  },
  entity: { [entityPath]: [] },
  entities: { '/v1/customers/ada/entities': [] },
  createEntity: {
    '/v1/check': [...person, 'feature_id'],
    '/v1/customers/ada/entities': ['id', 'feature_id', 'name', 'customer_data.name', 'customer_data.email'],
    [entityPath]: [],
  },
  deleteEntity: { [entityPath]: [] },
  referralCode: { ...customer, '/v1/referrals/code': ['customer_id', 'program_id'] },
  redeemReferral: { ...customer, '/v1/referrals/redeem': ['customer_id', 'code'] },
  track: { '/v1/track': [...person, 'feature_id', 'value', 'entity_id', 'idempotency_key'] },
};

const headers = new Set(['accept', 'authorization', 'content-type', 'idempotency-key', 'user-agent', 'x-api-version']);

/** Every field of a body, as `options[].quantity`. */
function fieldsOf(value: unknown, at = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((entry) => fieldsOf(entry, `${at}[]`));
  if (typeof value !== 'object' || value === null) return at === '' ? [] : [at];
  return Object.entries(value).flatMap(([name, entry]) => fieldsOf(entry, at === '' ? name : `${at}.${name}`));
}

/** Fails where a request holds anything that its route has no business to send, or is about somebody else. */
export function expectListed(route: BrowserRouteName, { path, search, headers: sent, body }: Upstream): void {
  const allowed = allowedUpstream[route];
  const known = Object.hasOwn(allowed, path) ? path : path.replace(/^(\/v1\/customers\/ada\/entities)\/[^/]+$/, '$1/*');
  expect(Object.keys(allowed), route).toContain(known);
  expect(search, `${route} ${path}`).toBe('');
  expect([...sent.keys()].filter((name) => !headers.has(name))).toEqual([]);
  for (const field of fieldsOf(body)) expect(allowed[known], `${route} ${path}`).toContain(field);
  expect(body?.customer_id ?? 'ada').toBe('ada');
  expect(body?.customer_data ?? person).toEqual(
    body?.customer_data ? { name: 'Ada', email: 'ada@example.com' } : person,
  );
  if (known === '/v1/customers') expect(body).toMatchObject({ id: 'ada', name: 'Ada', email: 'ada@example.com' });
}
