import { AutumnProvider, useAutumn } from '@autumn/react';
import { type ComponentType, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { examples } from './examples.ts';
import { openStack, type Stack } from './stack.ts';

/** One customer for all examples of a page, with something used and something to invite with. */
let stack: Promise<Stack> | undefined;

async function prepare(): Promise<Stack> {
  const open = openStack();
  await open.autumn.customers.create({ id: open.identity, name: 'You' });
  await open.autumn.track({ customerId: open.identity, featureId: 'words', value: 240 });
  await open.post('/v1/rewards', {
    id: 'half_off',
    name: 'Half off',
    type: 'percentage_discount',
    discount_config: { discount_value: 50, duration_type: 'one_off', duration_value: 1, apply_to_all: true },
  });
  await open.post('/sandbox/reward_programs', {
    id: 'friends',
    reward_id: 'half_off',
    when: 'customer_creation',
    received_by: 'all',
    max_redemptions: 20,
    product_ids: [],
  });
  return open;
}

/** What moves the world of an example. Its customer pays by a card that always works. */
function Controls({ stack: { autumn, identity, post } }: { readonly stack: Stack }) {
  const { refresh } = useAutumn();
  const [isBusy, setBusy] = useState(false);
  const run = (work: () => Promise<unknown>) => async () => {
    setBusy(true);
    await work().catch(() => undefined);
    await refresh();
    setBusy(false);
  };
  const track = () => autumn.track({ customerId: identity, featureId: 'words', value: 300 });
  const buy = async () => {
    await post('/sandbox/cards', { customer_id: identity, card: 'ok' });
    await autumn.attach({ customerId: identity, productId: 'pro' });
  };
  const wait = () => post('/sandbox/clock', { advance_ms: 31 * 86_400_000 });
  return (
    <p className="live-controls">
      <button type="button" disabled={isBusy} onClick={run(track)}>
        Use 300 words
      </button>
      <button type="button" disabled={isBusy} onClick={run(buy)}>
        Buy Pro
      </button>
      <button type="button" disabled={isBusy} onClick={run(wait)}>
        A month later
      </button>
    </p>
  );
}

/** Renders an example into an element of the page. */
export async function mount(element: HTMLElement, name: string): Promise<() => void> {
  stack ??= prepare();
  const [open, module] = await Promise.all([stack, examples[name]?.()]);
  const Example: ComponentType = module?.Example ?? (() => null);
  const root = createRoot(element);
  root.render(
    <AutumnProvider identity={open.identity} fetch={open.fetch}>
      <Example />
      <Controls stack={open} />
    </AutumnProvider>,
  );
  return () => root.unmount();
}
