import { type CatalogSource, defineCatalog } from '@autumn/sandbox';
import fc from 'fast-check';

/** What can be counted. `draw` and `print` are also paid with credits. */
const counted = ['words', 'draw', 'print', 'credits'] as const;
export const featureIds = [...counted, 'support'] as const;
export const productIds = ['first', 'second', 'third', 'fourth'] as const;

type Product = CatalogSource['products'][number];
type Item = NonNullable<Product['items']>[number];

/** Tenths, which binary floats get wrong, and now and then so many that a quotient outgrows them. */
const included = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 400 }).map((tenths) => tenths / 10) },
  { weight: 1, arbitrary: fc.integer({ min: 10_000, max: 1_000_000 }) },
);

const granted = (featureId: string): fc.Arbitrary<Item> =>
  fc.record({
    featureId: fc.constant(featureId),
    includedUsage: included,
    interval: fc.constantFrom('day', 'month', 'year', null),
  });

const unlimited = (featureId: string): fc.Arbitrary<Item> => fc.constant({ featureId, includedUsage: 'inf' as const });

const rollingOver = (featureId: string): fc.Arbitrary<Item> =>
  fc
    .record({ includedUsage: included, max: fc.constantFrom(null, 5, 60), length: fc.constantFrom(1, 2) })
    .map(({ includedUsage, max, length }) => ({
      featureId,
      includedUsage,
      interval: 'month' as const,
      config: { rollover: { max, duration: 'month' as const, length } },
    }));

/** Sold beyond the grant: without a limit, or up to one. */
const sold = (featureId: string): fc.Arbitrary<Item> =>
  fc
    .record({ includedUsage: fc.integer({ min: 0, max: 20 }), beyond: fc.constantFrom(null, 0, 7.5, 30) })
    .map(({ includedUsage, beyond }) => ({
      featureId,
      includedUsage,
      price: 0.5,
      interval: 'month' as const,
      usageModel: 'pay_per_use' as const,
      ...(beyond === null ? {} : { usageLimit: includedUsage + beyond }),
    }));

const itemOf = (featureId: string): fc.Arbitrary<Item> =>
  fc.oneof(
    { weight: 6, arbitrary: granted(featureId) },
    { weight: 2, arbitrary: rollingOver(featureId) },
    { weight: 3, arbitrary: sold(featureId) },
    { weight: 1, arbitrary: unlimited(featureId) },
  );

const productOf = (id: string): fc.Arbitrary<Product> =>
  fc
    .record({
      features: fc.subarray([...counted], { minLength: 1, maxLength: 2 }),
      hasSupport: fc.boolean(),
      isPaid: fc.boolean(),
    })
    .chain(({ features, hasSupport, isPaid }) =>
      fc.tuple(...features.map(itemOf)).map((items) => ({
        id,
        name: id,
        isAddOn: true,
        items: [
          ...items,
          ...(hasSupport ? [{ featureId: 'support' }] : []),
          ...(isPaid ? [{ price: 9, interval: 'month' as const }] : []),
        ],
      })),
    );

const cost = fc.constantFrom(0.07, 0.2, 1, 3);

/** Four add-ons that stack as they like, and one credit system. */
export const catalogs: fc.Arbitrary<CatalogSource> = fc
  .record({ products: fc.tuple(...productIds.map(productOf)), draw: cost, print: cost })
  .map(({ products, draw, print }) =>
    defineCatalog({
      features: [
        { id: 'words', name: 'Words', type: 'single_use' },
        { id: 'draw', name: 'Drawings', type: 'single_use' },
        { id: 'print', name: 'Prints', type: 'single_use' },
        { id: 'support', name: 'Support', type: 'boolean' },
        { id: 'seats', name: 'Seats', type: 'continuous_use' },
        {
          id: 'credits',
          name: 'Credits',
          type: 'credit_system',
          creditSchema: [
            { meteredFeatureId: 'draw', creditCost: draw },
            { meteredFeatureId: 'print', creditCost: print },
          ],
        },
      ],
      products,
    }),
  );
