import type { CheckoutView, PurchaseIntent } from '@autumn/core/browser';

/** What somebody wants to buy. Quantities are units of prepaid features. */
export type PurchaseChoice = Pick<PurchaseIntent, 'productId' | 'options' | 'entityId'>;

/**
 * | status | means | leads to |
 * |---|---|---|
 * | `idle` | nothing was chosen | `previewing` |
 * | `previewing` | the price is being asked for | `ready`, `failed` |
 * | `ready` | the preview is shown and waits for a yes | `buying`, `redirecting`, `previewing` |
 * | `buying` | the server is asked to attach the product | `settling`, `declined`, `redirecting`, `failed` |
 * | `redirecting` | the browser is on its way to the payment page | `idle`, when it comes back by its back button; `ready`, when it has not left after 10 seconds |
 * | `settling` | bought, or perhaps bought: waiting to see it on the customer | `done`, `failed` |
 * | `done` | the customer has it, or has it scheduled | `idle` |
 * | `declined` | the charge failed or needs a further step, at `url` | `previewing`, `done` |
 * | `failed` | see `error` | `previewing`, `buying` |
 */
export type PurchaseStatus =
  | 'idle'
  | 'previewing'
  | 'ready'
  | 'buying'
  | 'redirecting'
  | 'settling'
  | 'done'
  | 'declined'
  | 'failed';

export interface PurchaseState {
  readonly status: PurchaseStatus;
  readonly choice: PurchaseChoice | null;
  /** Stays while another quantity is being previewed. */
  readonly preview: CheckoutView | null;
  /** Where a declined payment goes on: the invoice's page. */
  readonly url: string | null;
  readonly error: Error | null;
}

export const idle: PurchaseState = { status: 'idle', choice: null, preview: null, url: null, error: null };

/** While money may be moving nothing else can be started, and closing would hide how it ends. */
export const isBusy = ({ status }: PurchaseState): boolean =>
  status === 'buying' || status === 'redirecting' || status === 'settling';

/** Units per prepaid feature as they stand: what was chosen, else what the preview started from. */
export const quantitiesOf = ({ choice, preview }: PurchaseState): NonNullable<PurchaseChoice['options']> => {
  const chosen = choice?.options ?? [];
  const others =
    preview?.options.filter(({ featureId }) => chosen.every((option) => option.featureId !== featureId)) ?? [];
  return [...chosen, ...others];
};
