/**
 * The mark that the kit puts on the address a payment page returns to, so that the page which is loaded
 * then knows what to wait for: `?autumn_checkout=<product id>`, and how many of it were held before.
 */
export interface ReturnMarker {
  readonly productId: string;
  /** 0 for a product that was not held: a top-up may be bought again and again. */
  readonly heldBefore: number;
}

const productParameter = 'autumn_checkout';
const heldParameter = 'autumn_held';

export function markUrl(url: string, { productId, heldBefore }: ReturnMarker): string {
  // A return that was never seen to arrive may have left its own mark on the address.
  const marked = new URL(unmarkUrl(new URL(url, location.href).href));
  marked.searchParams.set(productParameter, productId);
  if (heldBefore > 0) marked.searchParams.set(heldParameter, String(heldBefore));
  return marked.href;
}

export function readMarker(url: string): ReturnMarker | null {
  const { searchParams } = new URL(url);
  const productId = searchParams.get(productParameter);
  return productId ? { productId, heldBefore: Number(searchParams.get(heldParameter)) || 0 } : null;
}

export function unmarkUrl(url: string): string {
  const plain = new URL(url);
  plain.searchParams.delete(productParameter);
  plain.searchParams.delete(heldParameter);
  return plain.href;
}
