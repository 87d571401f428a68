import { ApiError } from '../../api-error.ts';
import { cards } from '../../control/bodies.ts';
import { isPrepaid } from '../../engine/prices.ts';
import { completeSession } from '../../sessions.ts';
import type { PageContext, Submit } from '../page.ts';
import type { Action } from './action-form.ts';
import { callApi } from './call-api.ts';
import { customerPath } from './customer-link.ts';
import { faultOf } from './fault-choices.ts';
import { clockMove } from './time-forms.ts';

/** What a form asked for, done. Answers with what to say, and where to go if not back. */
type Act = (form: URLSearchParams, context: PageContext) => Outcome;

interface Outcome {
  readonly text: string;
  readonly next?: string;
}

const field = (form: URLSearchParams, name: string): string => form.get(name)?.trim() ?? '';

/** Only what was filled in. */
const filled = (form: URLSearchParams, ...names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, field(form, name)]).filter(([, value]) => value !== ''));

function create(form: URLSearchParams, context: PageContext): Outcome {
  const id = field(form, 'id');
  callApi(context, '/customers', { id, ...filled(form, 'name', 'email') });
  const customer = context.world.store.customer(id);
  return { text: `${id} is there.`, ...(customer ? { next: customerPath(customer) } : {}) };
}

/** Prepaid features of the product, each in the quantity that was chosen. */
function prepaidOptions(form: URLSearchParams, { world }: PageContext) {
  const product = world.store.catalog().products[field(form, 'product')]?.at(-1);
  const quantity = Number(field(form, 'quantity') || 1);
  return (product?.items.filter(isPrepaid) ?? []).map(({ featureId }) => ({ feature_id: featureId, quantity }));
}

/** Attaches a product. Where that needs a payment, it is made, or its page is opened. */
function grant(form: URLSearchParams, context: PageContext): Outcome {
  const productId = field(form, 'product');
  const answer = callApi(context, '/attach', {
    customer_id: field(form, 'customer'),
    product_id: productId,
    ...filled(form, 'entity_id'),
    options: prepaidOptions(form, context),
  });
  const page = answer['checkout_url'];
  if (typeof page !== 'string') return { text: String(answer['message']) };
  const { pathname } = new URL(page);
  if (form.get('way') === 'open') return { text: '', next: pathname };
  if (pathname.startsWith('/invoice/')) return { text: 'The card on file failed. The invoice waits below.' };
  completeSession(context.world, pathname.replace('/checkout/', ''), 'paid');
  return { text: `${productId} is paid for with a new card, and granted.` };
}

function spend(form: URLSearchParams, context: PageContext): Outcome {
  const value = Number(field(form, 'value'));
  const featureId = field(form, 'feature');
  const whom = { customer_id: field(form, 'customer'), ...filled(form, 'entity_id') };
  callApi(context, '/track', { ...whom, feature_id: featureId, value });
  return { text: `${value} of ${featureId} spent.` };
}

function setCard(form: URLSearchParams, { controls }: PageContext): Outcome {
  const card = cards.find((known) => known === form.get('card')) ?? null;
  controls.setCard(field(form, 'customer'), card);
  return { text: card === null ? 'There is no card on file any more.' : `The card on file: ${card}.` };
}

const acts: Readonly<Record<Action, Act>> = {
  create,
  grant,
  spend,
  card: setCard,
  time(form, { controls, world }) {
    const customerId = field(form, 'customer') || undefined;
    controls.moveClock(clockMove(form, customerId));
    return {
      text: customerId ? `It is later for ${customerId}.` : `It is ${new Date(world.clock.now()).toUTCString()}.`,
    };
  },
  reset(_, { controls }) {
    controls.reset();
    return { text: 'As at the start.', next: '/' };
  },
  fault(form, { controls }) {
    controls.addFault(faultOf(form));
    return { text: 'The fault is set.' };
  },
  heal(_, { controls }) {
    controls.clearFaults();
    return { text: 'All faults have ended.' };
  },
  resend(form, { world }) {
    world.webhooks.resend(field(form, 'webhook'));
    return { text: 'It is sent again.' };
  },
};

/** Only paths of this sandbox: a form must not send anybody elsewhere. */
function localPath(address: string, origin: string): string {
  if (!URL.canParse(address, origin)) return '/';
  const url = new URL(address, origin);
  return url.origin === origin && !url.pathname.startsWith('//') ? url.pathname + url.search : '/';
}

const withNote = (path: string, id: string): string => `${path}${path.includes('?') ? '&' : '?'}note=${id}`;

export const submitConsole: Submit = (form, context) => {
  const { world, origin } = context;
  const back = localPath(form.get('back') ?? '/', origin);
  const action = form.get('action') ?? '';
  if (!Object.hasOwn(acts, action)) return back;
  try {
    const { text, next = back } = acts[action as Action](form, context);
    return text === '' ? next : withNote(next, world.notes.keep({ kind: 'good', text }));
  } catch (error) {
    if (error instanceof ApiError) return withNote(back, world.notes.keep({ kind: 'bad', text: error.message }));
    throw error;
  }
};
