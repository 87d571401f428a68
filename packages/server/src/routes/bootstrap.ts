import type { BrowserRouteName, Half } from '@autumn/core/browser';
import type { Call, RouteTable } from '../gate/call.ts';
import { toBrowserError } from '../http/browser-error.ts';
import { log } from '../http/log.ts';
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
    const { settings } = call.service;
    const told = toBrowserError(error, requestId);
    const { status, code } = told;
    // The request itself stands in the log as a success.
    if (status < 500) log(settings.logger, 'info', 'half of a request failed', { requestId, route, status, code });
    else report(settings, { requestId, route, customerId: call.identity?.customerId ?? null, status, code, error });
    return { error: told };
  }
}
