import type { AttachView } from '@autumn/core/browser';
import { AutumnError } from '@autumn/core/errors';
import type { BrowserClient } from '../client/browser-client.ts';
import { newId } from './new-id.ts';
import { idle, isBusy, type PurchaseChoice, type PurchaseState, quantitiesOf } from './purchase-state.ts';

export interface PurchaseWorld {
  readonly client: Pick<BrowserClient, 'checkout' | 'attach'>;
  /** Where the payment page returns to, marked for this product. */
  readonly successUrl: (productId: string) => string;
  readonly redirect: (url: string) => void;
  /**
   * Remembers how the customer holds the product now. What it gives back waits for a change of that:
   * true once it is seen, false when it took too long.
   */
  readonly watchArrival: (productId: string) => Promise<() => Promise<boolean>>;
  readonly onDone?: ((choice: PurchaseChoice) => void) | undefined;
}

export interface PurchaseMachine {
  readonly getState: () => PurchaseState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly choose: (choice: PurchaseChoice) => Promise<void>;
  /** Units of a prepaid feature. Previewed again once the clicking has stopped. */
  readonly setQuantity: (featureId: string, quantity: number) => void;
  readonly confirm: () => Promise<void>;
  readonly retry: () => Promise<void>;
  readonly close: () => unknown;
  /** Back to the start whatever was going on, as after the back button of a payment page. */
  readonly reset: () => void;
}

/**
 * One purchase from the first click to the product being there. A plain object, so that a second click
 * is refused in the same instant and not one render later.
 */
export function createPurchaseMachine(world: PurchaseWorld): PurchaseMachine {
  const listeners = new Set<() => void>();
  let state = idle;
  let intentId = '';
  // Counts what was started, so that an answer to something older is dropped.
  let turn = 0;
  let typing: ReturnType<typeof setTimeout> | undefined;
  const set = (change: Partial<PurchaseState>) => {
    state = { ...state, url: null, error: null, ...change };
    for (const listener of listeners) listener();
  };

  const askPrice = async (choice: PurchaseChoice) => {
    clearTimeout(typing);
    turn += 1;
    const mine = turn;
    intentId = newId();
    const preview = state.choice?.productId === choice.productId ? state.preview : null;
    set({ status: 'previewing', choice, preview });
    try {
      const next = await world.client.checkout({ ...choice, successUrl: world.successUrl(choice.productId) });
      if (mine === turn) set({ status: 'ready', preview: next });
    } catch (error) {
      // The price of another choice is not this one's: without one, trying again asks for it and buys nothing.
      if (mine === turn) set({ status: 'failed', error: error as Error, preview: null });
    }
  };

  const choose = async (choice: PurchaseChoice) => {
    // The second click of a double click is the first one.
    const isAsked = state.status === 'previewing' && JSON.stringify(choice) === JSON.stringify(state.choice);
    if (!isBusy(state) && !isAsked) await askPrice(choice);
  };

  const leaveFor = (url: string) => {
    const mine = turn;
    set({ status: 'redirecting' });
    world.redirect(url);
    // Whoever is still here has stopped the browser, or the page is open in another tab: nothing may stay locked.
    setTimeout(() => mine === turn && state.status === 'redirecting' && set({ status: 'ready' }), leavingMs);
  };

  const settle = async (choice: PurchaseChoice, hasArrived: () => Promise<boolean>, failure?: unknown) => {
    const mine = turn;
    set({ status: 'settling' });
    const isBought = (await hasArrived()) || !failure;
    if (mine === turn) set(isBought ? { status: 'done' } : { status: 'failed', error: failure as Error });
    if (isBought) world.onDone?.(choice);
  };

  const follow = (choice: PurchaseChoice, { code, checkoutUrl }: AttachView, hasArrived: () => Promise<boolean>) => {
    // The intent was answered: another try is another purchase.
    intentId = newId();
    if (code === 'invoice_action_required') return set({ status: 'declined', url: checkoutUrl });
    return checkoutUrl ? leaveFor(checkoutUrl) : settle(choice, hasArrived);
  };

  const confirm = async () => {
    const { choice, preview, status } = state;
    if (!choice || !preview || (status !== 'ready' && status !== 'failed')) return;
    if (preview.url) return leaveFor(preview.url);
    const mine = turn;
    set({ status: 'buying' });
    const hasArrived = await world.watchArrival(choice.productId);
    if (mine !== turn) return;
    try {
      // What was shown is what is bought: the preview's quantities include those that nobody chose.
      const options = preview.options.length > 0 ? { options: [...preview.options] } : {};
      const successUrl = world.successUrl(choice.productId);
      const view = await world.client.attach({ ...choice, ...options, successUrl, intentId });
      if (mine === turn) await follow(choice, view, hasArrived);
    } catch (error) {
      if (mine !== turn) return;
      if (isUnknown(error)) return settle(choice, hasArrived, error);
      intentId = newId();
      set({ status: 'failed', error: error as Error });
    }
  };

  const reset = () => {
    clearTimeout(typing);
    turn += 1;
    set(idle);
  };

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    choose,
    setQuantity: (featureId, quantity) => {
      if (!state.choice || isBusy(state)) return;
      clearTimeout(typing);
      turn += 1;
      const others = quantitiesOf(state).filter((option) => option.featureId !== featureId);
      const choice = { ...state.choice, options: [...others, { featureId, quantity }] };
      set({ status: 'previewing', choice });
      typing = setTimeout(() => void askPrice(choice), typingMs);
    },
    confirm,
    retry: async () => {
      if (!state.choice || isBusy(state)) return;
      await (state.status === 'failed' && state.preview ? confirm() : askPrice(state.choice));
    },
    close: () => isBusy(state) || reset(),
    reset,
  };
}

const typingMs = 300;
const leavingMs = 10_000;

const unclearStatuses: readonly (number | undefined)[] = [500, 502, 504];
const unclearCodes = ['outcome_unknown', 'duplicate_idempotency_key'];

/** It may have been bought all the same: the customer tells, and until then the same intent is kept. */
const isUnknown = (error: unknown): boolean =>
  AutumnError.is(error) &&
  (error.kind === 'connection' || unclearStatuses.includes(error.status) || unclearCodes.includes(error.code));
