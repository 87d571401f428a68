import { screen, within } from '@testing-library/react';
import type { Rendered } from './render.tsx';

/** What stands on the card of a plan or a top-up. */
export const card = async (name: string) => within(await screen.findByRole('listitem', { name }));

/** What stands in the dialog that is open. */
export const dialog = async () => within(await screen.findByRole('dialog'));

/** Presses a plan's button, and looks into the dialog that it opens. */
export async function choose({ user }: Rendered, plan: string, button: RegExp) {
  await user.click(await (await card(plan)).findByRole('button', { name: button }));
  return dialog();
}
