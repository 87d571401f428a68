import { knownToProvider } from '../engine/attach.ts';
import { openSession } from '../engine/session.ts';
import type { OperationContext } from './operation.ts';
import { openSubject, type SubjectParams, save } from './subject.ts';

interface SetupPaymentParams extends SubjectParams {
  readonly successUrl?: string | undefined;
}

/** Opens a page that stores a card and charges nothing. */
export const setupPayment = (params: SetupPaymentParams, context: OperationContext) => {
  const customer = openSubject(params, context);
  const engine = context.engine(customer);
  const opened = openSession(
    knownToProvider(customer, engine),
    { kind: 'setup', successUrl: params.successUrl ?? null },
    engine,
  );
  save(opened.customer, context);
  return { customerId: params.customerId, url: `${context.origin}/checkout/${opened.session.id}` };
};
