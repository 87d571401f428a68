import type { Outcome } from '../sessions.ts';

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Uses a button of a payment page, without a browser. Rejects with what the page says when it refuses. */
export async function completePage(fetch: Fetch, key: string, url: string, outcome: Outcome): Promise<void> {
  const response = await fetch(`${url.replace(/[?#].*$/s, '')}/complete`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ outcome }),
  });
  if (!response.ok) throw new Error(`The payment page answered ${response.status}: ${await response.text()}`);
}
