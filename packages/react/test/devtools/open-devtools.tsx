import { waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { expect } from 'vitest';

type Tab = 'Customer' | 'Access' | 'Checks' | 'Server';

/** Inside the shadow root, where `screen` does not look. */
export async function findDevtools() {
  const host = await waitFor(() => {
    const found = document.querySelector('autumn-devtools');
    expect(found?.shadowRoot?.querySelector('aside')).toBeTruthy();
    return found as HTMLElement;
  });
  return within(host.shadowRoot?.querySelector('aside') as HTMLElement);
}

/** Opens the panel at a tab. */
export async function openDevtools(user: UserEvent, tab: Tab) {
  const devtools = await findDevtools();
  const opener = devtools.getByRole('button', { name: /^Autumn/ });
  if (opener.getAttribute('aria-expanded') === 'false') await user.click(opener);
  await user.click(devtools.getByRole('tab', { name: tab }));
  return devtools;
}

/** The row of a list that is about one thing. */
export function rowOf(devtools: Awaited<ReturnType<typeof findDevtools>>, name: string): HTMLElement {
  const row = devtools.getAllByRole('listitem').find((item) => item.querySelector('code')?.textContent === name);
  if (!row) throw new Error(`There is no row of ${name}.`);
  return row;
}
