import * as z from 'zod/mini';
import { CustomerId } from '../schemas/ids.ts';
import { lazySchema } from '../schemas/lazy-schema.ts';
import { ProductItem } from '../schemas/product.ts';
import { spelled } from '../schemas/spelling.ts';
import { defineEndpoint, type Example } from './endpoint.ts';

export const PricingTableParams = lazySchema(() => z.strictObject({ customerId: z.optional(CustomerId) }));
export interface PricingTableParams extends z.infer<typeof PricingTableParams> {}

/** An item with the texts to show for it. */
export const PricingTableItem = lazySchema(() =>
  z.extend(ProductItem, {
    primaryText: z.string(),
    secondaryText: z.nullish(z.string()),
    /** @deprecated The API still sends `primaryText` under its first spelling, too. */
    primaryTextAlias: spelled('primaryText', z.nullish(z.string())),
    /** @deprecated The API still sends `secondaryText` under its first spelling, too. */
    secondaryTextAlias: spelled('secondaryText', z.nullish(z.string())),
  }),
);
export interface PricingTableItem extends z.infer<typeof PricingTableItem> {}

export const PricingTableProduct = lazySchema(() =>
  z.object({
    id: z.string(),
    name: z.nullish(z.string()),
    isAddOn: z.nullish(z.boolean()),
    /** The first price, or "Free". */
    price: PricingTableItem,
    /** Everything else, in the order to show it in. */
    items: z.array(PricingTableItem),
    scenario: z.nullish(z.string()),
    /** "Get Started", "Current Plan", "Renew" or "Scheduled". */
    buttonText: spelled('buttonText', z.nullish(z.string())),
  }),
);
export interface PricingTableProduct extends z.infer<typeof PricingTableProduct> {}

export const PricingTableResult = lazySchema(() => z.object({ list: z.array(PricingTableProduct) }));
export interface PricingTableResult extends z.infer<typeof PricingTableResult> {}

export const pricingTable = defineEndpoint<PricingTableParams, PricingTableResult>({
  id: 'customers.pricingTable',
  method: 'GET',
  path: '/components/pricing_table',
  params: PricingTableParams,
  result: PricingTableResult,
  repeat: 'read',
});

export const pricingTableExample: Example<PricingTableParams, PricingTableResult> = {
  params: {},
  result: {
    list: [
      {
        id: 'free',
        name: 'Free',
        isAddOn: false,
        price: { primaryText: 'Free', secondaryText: ' ' },
        items: [],
        scenario: 'new',
        buttonText: 'Get Started',
      },
    ],
  },
};
