import { expectTypeOf, test } from 'vitest';
import type { Autumn, AutumnError, CheckResult, Customer } from '../src/index.ts';

declare const autumn: Autumn;

test('methods are typed by the contract', () => {
  expectTypeOf(autumn.check).parameter(0).toHaveProperty('customerId');
  expectTypeOf(autumn.check({ customerId: 'c', featureId: 'f' })).resolves.toEqualTypeOf<CheckResult>();
  expectTypeOf(autumn.customers.get({ customerId: 'c' })).resolves.toEqualTypeOf<Customer>();
  expectTypeOf(autumn.products.list).toBeCallableWith();
});

test('what is required is required', () => {
  // @ts-expect-error a check needs a customer
  void autumn.check({ featureId: 'f' });
  // @ts-expect-error there is no such option
  void autumn.check({ customerId: 'c', featureId: 'f' }, { retries: 1 });
});

test('an error says its kind', () => {
  expectTypeOf<AutumnError['kind']>().toEqualTypeOf<'api' | 'connection' | 'validation' | 'config'>();
});
