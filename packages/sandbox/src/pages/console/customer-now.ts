import type { Customer as CustomerView } from '@autumn/core/contract';
import { advance } from '../../engine/advance.ts';
import { customerView } from '../../engine/customer-view.ts';
import type { Customer } from '../../engine/state.ts';
import { engineContext } from '../../world.ts';
import type { PageContext } from '../page.ts';

export interface CustomerNow {
  readonly customer: Customer;
  /** As the API shows it. */
  readonly view: CustomerView;
  /** The customer's own time. */
  readonly now: number;
}

/** How a customer stands by now. Looking changes nothing: what is due is worked out and not kept. */
export function customerNow({ world, origin }: PageContext, known: Customer): CustomerNow {
  const engine = engineContext(world, known);
  const customer = advance(known, engine);
  return { customer, view: customerView(customer, { expand: [], origin }, engine), now: engine.now };
}
