import { expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { lazySchema } from '../src/schemas/lazy-schema.ts';
import { fromWire } from '../src/wire/index.ts';

test('importing the contract builds no schema, and a call only those of its endpoint', async () => {
  // Another test in this process may have used the contract.
  vi.resetModules();
  // zod gives every schema this property, and once only.
  const define = vi.spyOn(Object, 'defineProperty');
  const built = () => define.mock.calls.filter(([, name]) => name === '_zod').length;
  z.string();
  expect(built()).toBe(1);

  const { Autumn } = await import('../src/index.ts');
  const { endpoints } = await import('../src/contract/index.ts');
  await import('../src/browser/index.ts');
  const fetch = () => Promise.resolve(Response.json({ allowed: true }));
  const autumn = new Autumn({ secretKey: 'am_sk_test_1', fetch });
  expect(built()).toBe(1);

  await autumn.check({ customerId: 'c', featureId: 'f' });
  const withCheck = built();
  expect(withCheck).toBeGreaterThan(20);
  await autumn.check({ customerId: 'c', featureId: 'f' });
  expect(built()).toBe(withCheck);

  for (const { params, result } of [endpoints.attach, endpoints.customers.get, endpoints.events.list]) {
    const before = built();
    params.safeParse({});
    result.safeParse({});
    expect(built()).toBeGreaterThan(before);
  }
});

test('a schema is built once, when it is first used', () => {
  let built = 0;
  const schema = lazySchema(() => {
    built += 1;
    return z.object({ name: z.string() });
  });
  expect(built).toBe(0);
  expect(schema.parse({ name: 'Ada' })).toEqual({ name: 'Ada' });
  expect(schema.safeParse({}).success).toBe(false);
  expect(built).toBe(1);
});

test('it stands for its schema wherever a schema can be', () => {
  const Name = lazySchema(() => z.strictObject({ firstName: z.string().check(z.minLength(1)) }));
  expect(Name).toBeInstanceOf(z.ZodMiniObject);
  expect('shape' in Name).toBe(true);
  const Book = z.object({
    author: Name,
    others: z.optional(z.array(Name)),
    byRole: z.optional(z.record(z.string(), Name)),
    either: z.optional(z.union([z.number(), Name])),
    longer: z.nullish(z.extend(Name, { lastName: z.string() })),
  });
  const ada = { firstName: 'Ada' };
  const book = { author: ada, others: [ada], byRole: { editor: ada }, either: ada, longer: { ...ada, lastName: 'L.' } };
  expect(Book.parse(book)).toEqual(book);
  expect(Book.safeParse({ author: { firstName: '' } }).error?.issues).toMatchObject([
    { path: ['author', 'firstName'] },
  ]);
  expect(Book.safeParse({ author: { ...ada, age: 36 } }).success).toBe(false);
  expect(fromWire(Book, { author: { first_name: 'Ada' }, others: [{ first_name: 'Ada' }] })).toEqual({
    author: ada,
    others: [ada],
  });
});
