import { AutumnError } from '@autumn/core/errors';
import type { RouteTable, SignedInCall } from '../gate/call.ts';
import { signedIn, signedInWrite } from './route.ts';

/** The code with which this person brings others. */
export const referralCode: RouteTable['referralCode'] = signedIn(async ({ programId }, call) => {
  const { customerId } = call.identity;
  const ask = () => call.service.autumn.products.getReferralCode({ customerId, programId }, call.purchases);
  return { code: (await asCustomer(call, ask)).code };
});

/** Redeems the code of somebody else. Name and address of who invited stay on the server. */
export const redeemReferral: RouteTable['redeemReferral'] = signedInWrite(async ({ code }, call) => {
  const { customerId } = call.identity;
  await asCustomer(call, () => call.service.autumn.products.redeemReferralCode({ customerId, code }, call.purchases));
  return { code };
});

/** Somebody who comes by an invitation may not be a customer yet. */
async function asCustomer<Result>(call: SignedInCall, ask: () => Promise<Result>): Promise<Result> {
  try {
    return await ask();
  } catch (error) {
    if (!AutumnError.is(error) || error.code !== 'customer_not_found') throw error;
    const { customerId, customerData } = call.identity;
    await call.service.autumn.customers.create({ id: customerId, ...customerData }, call.purchases);
    return ask();
  }
}
