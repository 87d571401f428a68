import type { BrowserRouteName, Half } from '@autumn/core/browser';
import type { Call, RouteTable } from '../gate/call.ts';
import { toBrowserError } from '../http/browser-error.ts';
import { report } from '../http/report.ts';
import { open } from './route.ts';

/** Customer and products in one request, each with its own success or failure. */
export const bootstrap: RouteTable['bootstrap'] = open(async (_, call) => {
  const [customer, products] = await Promise.all([
    half(call, 'customer', async () => (call.identity ? await call.enter('customer', {}) : null)),
    half(call, 'products', () => call.enter('products', {})),
  ]);
  return { customer, products };
});

async function half<View>(call: Call, route: BrowserRouteName, ask: () => Promise<View>): Promise<Half<View>> {
  try {
    return { data: await ask() };
  } catch (error) {
    const { requestId } = call.door;
    const told = toBrowserError(error, requestId);
    if (told.status >= 500) {
      const { status, code } = told;
      const customerId = call.identity?.customerId ?? null;
      report(call.service.settings, { requestId, route, customerId, status, code, error });
    }
    return { error: told };
  }
}
