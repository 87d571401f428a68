/**
 * A key for one thing that one customer does once. The customer is part of it, so that nobody can use up
 * the key of somebody else by sending the same id.
 */
export async function idempotencyKey(customerId: string, ...parts: unknown[]): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify([customerId, ...parts]));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
