import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { readIntent } from '../../src/gate/read-intent.ts';

const schema = z.strictObject({
  productId: z.string(),
  options: z.optional(z.array(z.strictObject({ quantity: z.number() }))),
});

const messageOf = (body: unknown) => {
  try {
    return readIntent(schema, body);
  } catch (error) {
    return [(error as { code: string }).code, (error as Error).message];
  }
};

test('what is on the list is read', () => {
  expect(readIntent(schema, { productId: 'pro' })).toEqual({ productId: 'pro' });
});

test.each([
  ['a field that is not listed', { productId: 'pro', price: 1 }, 'Unknown field: price.'],
  ['the first of several', { price: 1, discount: 1, productId: 'pro' }, 'Unknown field: price.'],
  ['one inside another', { productId: 'pro', options: [{ quantity: 1, price: 1 }] }, 'Unknown field: options.0.price.'],
  ['one with a long name', { productId: 'pro', ['x'.repeat(200)]: 1 }, `Unknown field: ${'x'.repeat(80)}.`],
  ['what is no object', 'pro', 'Send a JSON object.'],
  ['nothing', null, 'Send a JSON object.'],
])('%s is refused by its name', (_, body, message) => {
  expect(messageOf(body)).toEqual(['invalid_params', message]);
});

test('of several things that are wrong, one is told', () => {
  expect(messageOf({ productId: 'pro', options: [{ quantity: 1, price: 1 }], price: 1 })).toEqual([
    'invalid_params',
    'Unknown field: options.0.price.',
  ]);
});

test('a field of another kind is refused with its path, in English and without its value', () => {
  const [code, message] = messageOf({ productId: 'pro', options: [{ quantity: 'secret value' }] }) as [string, string];
  expect([code, message]).toEqual([
    'invalid_params',
    expect.stringMatching(/^options\.0\.quantity: .*expected number/),
  ]);
  expect(message).not.toContain('secret value');
});
