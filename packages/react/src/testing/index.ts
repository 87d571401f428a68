export type { TestAnswers } from './answer-from.ts';
export { AutumnTestProvider, type AutumnTestProviderProps } from './autumn-test-provider.tsx';
export type { TestCustomer } from './test-customer.ts';
