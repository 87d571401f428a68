import { AutumnError } from '@autumn/core/errors';
import type { PurchaseMachine } from './purchase-machine.ts';
import { idle, type PurchaseChoice, type PurchaseState } from './purchase-state.ts';

/**
 * A purchase whose machine is fetched at the first choice. Until it is there the price is being asked
 * for, as far as anybody can see; of several choices the last one counts.
 */
export function latePurchase(open: () => Promise<PurchaseMachine>): PurchaseMachine {
  const listeners = new Set<() => void>();
  let state = idle;
  let machine: PurchaseMachine | undefined;
  let isOpening = false;
  const set = (next: PurchaseState) => {
    state = next;
    for (const listener of listeners) listener();
  };

  const openFor = async (choice: PurchaseChoice): Promise<void> => {
    set({ ...idle, status: 'previewing', choice });
    if (isOpening) return;
    isOpening = true;
    try {
      const opened = await open();
      machine = opened;
      opened.subscribe(() => set(opened.getState()));
    } catch {
      const error = new AutumnError('The purchase cannot be loaded.', { kind: 'connection', code: 'network' });
      if (state.choice) set({ ...state, status: 'failed', error });
    }
    isOpening = false;
    // Closed meanwhile, or failed: then there is nothing to ask for.
    if (state.choice && state.status === 'previewing') await machine?.choose(state.choice);
  };

  const reset = () => (machine ? machine.reset() : set(idle));
  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    choose: (choice) => (machine ? machine.choose(choice) : openFor(choice)),
    setQuantity: (featureId, quantity) => machine?.setQuantity(featureId, quantity),
    confirm: async () => machine?.confirm(),
    retry: async () => {
      if (machine) await machine.retry();
      else if (state.choice) await openFor(state.choice);
    },
    close: () => (machine ? machine.close() : reset()),
    reset,
  };
}
