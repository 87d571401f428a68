import 'server-only';
import { AutumnError } from '@autumn/core';
import { autumn } from './autumn';
import { currentPerson } from './session';

/**
 * Spends a feature for the person who is signed in, then does the work. The check and the deduction are
 * one call of the API, so two tabs cannot spend the same balance.
 */
export async function spend(featureId: string, amount: number, work: () => object): Promise<Response> {
  const person = await currentPerson();
  if (!person) return Response.json({ code: 'signed_out' }, { status: 401 });
  try {
    const { allowed } = await autumn.check({
      customerId: person.id,
      featureId,
      requiredBalance: amount,
      sendEvent: true,
    });
    return allowed ? Response.json(work()) : Response.json({ code: 'limit_reached' }, { status: 402 });
  } catch (error) {
    if (!AutumnError.is(error)) throw error;
    return Response.json({ code: 'billing_unavailable' }, { status: 503 });
  }
}
