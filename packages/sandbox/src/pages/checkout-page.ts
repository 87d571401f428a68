import { ApiError } from '../api-error.ts';
import { ownEntry } from '../engine/own-entry.ts';
import type { CheckoutSession, Customer } from '../engine/state.ts';
import { completeSession, findSession, type Outcome } from '../sessions.ts';
import { notice, type Page, safeUrl } from './document.ts';
import { money } from './format.ts';
import { type Html, html } from './html.ts';
import { buttonForm, type PageContext, type Show, type Submit } from './page.ts';

const problems: Readonly<Record<string, string>> = {
  declined: 'Your card was declined. Nothing was charged; you can try again.',
  // The customer may have got the product in another way since the page was opened.
  refused: 'This can no longer be bought here: it is yours already, or not for sale any more. Nothing was charged.',
  failed: 'We could not confirm that this is your card. Nothing was charged; you can try again.',
};

/** What the form's buttons mean, and where they lead. */
const actions: Readonly<Record<string, { readonly outcome: Outcome; readonly next: string }>> = {
  pay: { outcome: 'paid', next: '?done=1' },
  decline: { outcome: 'declined', next: '?problem=declined' },
  challenge: { outcome: 'requires_action', next: '/challenge' },
  confirm: { outcome: 'paid', next: '?done=1' },
  fail: { outcome: 'declined', next: '?problem=failed' },
};

const labelOf = ({ name, email, id }: Customer): string => name ?? email ?? id ?? 'A customer without a name';

const productNames = ({ attach }: CheckoutSession): string =>
  (attach?.products ?? []).map(({ name }) => name).join(' and ');

const lineList = ({ lines, total, currency }: CheckoutSession): Html =>
  html`<ul class="lines">${lines.map(
    ({ description, amount }) => html`<li><span>${description}</span><span>${money(amount, currency)}</span></li>`,
  )}<li><span>Due today</span><span>${money(total, currency)}</span></li></ul>`;

function settled(session: CheckoutSession, justNow: boolean): Page {
  const next = safeUrl(session.successUrl);
  const title = justNow ? 'Thank you' : 'This page has been paid already';
  const text = session.kind === 'setup' ? 'Your card is saved.' : 'Your payment went through.';
  return {
    status: 200,
    title,
    next: justNow ? next : undefined,
    main: html`<h1>${title}</h1><p class="message good" role="status">${text}</p>${
      next
        ? html`<p><a class="button primary" href="${next}">Continue</a></p>`
        : html`<p class="faint">You can close this page.</p>`
    }`,
  };
}

/**
 * Where somebody goes who does not pay: the page that payment would lead to, without the query, which
 * is where apps write that they expect one.
 */
function wayBack({ successUrl }: CheckoutSession): string | undefined {
  const url = safeUrl(successUrl);
  return url?.replace(/[?#].*$/s, '');
}

function form(context: PageContext, { customer, session }: { customer: Customer; session: CheckoutSession }): Page {
  const { query } = context;
  const path = `/checkout/${session.id}`;
  const name = productNames(session);
  const problem = ownEntry(problems, query.get('problem') ?? '');
  const back = wayBack(session);
  const pay =
    session.kind === 'setup' || session.total <= 0 ? 'Save card' : `Pay ${money(session.total, session.currency)}`;
  const title = session.kind === 'setup' ? 'Save a card' : name || 'Payment';
  return {
    status: 200,
    title,
    main: html`<p class="faint">Sandbox shop</p>
<h1>${title}</h1>
<p class="faint">for ${labelOf(customer)}</p>
${problem ? html`<p class="message bad" role="alert">${problem}</p>` : ''}
<section class="card" aria-labelledby="summary"><h2 id="summary">Summary</h2>
<p class="amount">${money(session.total, session.currency)}</p>${session.lines.length > 0 ? lineList(session) : ''}</section>
<section class="card" aria-labelledby="outcome"><h2 id="outcome">What shall the bank say?</h2>
<div class="stack">${[
      buttonForm(context, path, { action: 'pay' }, pay, 'primary'),
      buttonForm(context, path, { action: 'decline' }, 'Decline the card'),
      buttonForm(context, path, { action: 'challenge' }, 'Require 3-D Secure'),
    ]}</div></section>
${back ? html`<p><a href="${back}">Go back without paying</a></p>` : ''}`,
  };
}

const unknown = (): Page =>
  notice(404, 'No such payment page', 'It may belong to a sandbox that was reset or restarted.');

export const showCheckout: Show = (context) => {
  const found = findSession(context.world, context.id);
  if (!found) return unknown();
  const { session } = found;
  if (session.status === 'paid') return settled(session, context.query.has('done'));
  if (session.status === 'expired')
    return notice(410, 'This payment page has expired', 'Start the purchase again in the app.');
  return form(context, found);
};

/** What a bank shows when it wants to know that it is really you. */
export const showChallenge: Show = (context) => {
  const found = findSession(context.world, context.id);
  if (found?.session.status !== 'open') return showCheckout(context);
  const path = `/checkout/${found.session.id}`;
  return {
    status: 200,
    title: 'Confirm it is you',
    main: html`<p class="faint">Sandbox bank</p><h1>Confirm it is you</h1>
<p>Sandbox shop wants to charge <strong>${money(found.session.total, found.session.currency)}</strong>.</p>
<div class="stack">${buttonForm(context, path, { action: 'confirm' }, 'Confirm', 'primary')}${buttonForm(
      context,
      path,
      { action: 'fail' },
      'Refuse',
    )}</div>`,
  };
};

export const submitCheckout: Submit = (form, { world, id }) => {
  const path = `/checkout/${encodeURIComponent(id)}`;
  const action = ownEntry(actions, form.get('action') ?? '');
  if (!action || findSession(world, id)?.session.status !== 'open') return path;
  try {
    completeSession(world, id, action.outcome);
    return path + action.next;
  } catch (error) {
    if (error instanceof ApiError) return `${path}?problem=refused`;
    throw error;
  }
};
