import { ApiError } from '../api-error.ts';
import { isFree, isOneOff } from './prices.ts';
import { soldProducts } from './product.ts';
import type { Catalog, Product } from './state.ts';

/** What every customer starts with must cost nothing, for good or for a trial that needs no card. */
export const refuseDefault = (product: Product, catalog: Catalog): void => {
  if (!product.isDefault) return;
  const free = isFree(product);
  const isTrial = !free && !isOneOff(product) && product.freeTrial?.cardRequired === false;
  if (!free && !isTrial) throw refusal('Cannot make a plan auto-enable if it has prices on it.');
  const rival = soldProducts(catalog).find(
    (other) =>
      other.id !== product.id &&
      other.isDefault &&
      !other.archived &&
      other.group === product.group &&
      isFree(other) === free,
  );
  if (rival === undefined) return;
  const kind = free ? `default product (${rival.id})` : `default trial product in this group (${rival.id})`;
  throw refusal(`You have another ${kind}. Please remove default from that product first.`);
};

const refusal = (message: string): ApiError => new ApiError(400, 'invalid_request', message);
