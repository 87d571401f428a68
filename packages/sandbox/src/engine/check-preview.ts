import type { CheckPreview } from '@autumn/core/contract';
import type { FeatureCheck } from './check.ts';
import { isHeld } from './holdings.ts';
import { isOneOff } from './prices.ts';
import { newestFirst } from './product.ts';
import { byPrice } from './product-order.ts';
import { richProduct } from './product-view.ts';
import type { Customer, EngineContext, Feature, Product } from './state.ts';
import { isProductUpgrade } from './upgrade.ts';

/** What would help a customer who was refused: which products, and in which words to say so. */
export const checkPreview = (
  customer: Customer,
  { allowed, balance, feature }: FeatureCheck,
  { catalog, settings }: EngineContext,
): CheckPreview | null => {
  if (allowed) return null;
  const isLimit = balance !== undefined;
  const { mains, addOns } = candidates(customer, feature, newestFirst(catalog));
  const next = mains[0] ?? addOns[0];
  return {
    scenario: isLimit ? 'usage_limit' : 'feature_flag',
    title: next === undefined ? 'Feature Unavailable' : titleFor(next),
    message: isLimit ? limitMessage(feature, mains[0], addOns[0]) : missingMessage(feature, mains[0], addOns[0]),
    featureId: feature.id,
    featureName: feature.name,
    products: [...mains, ...addOns].map((product) => richProduct(product, { catalog, currency: settings.currency })),
    upgradeProductId: next?.id ?? null,
  };
};

interface Candidates {
  /** Better than the best main product that is held. */
  readonly mains: readonly Product[];
  /** Not held, or bought as often as one likes. */
  readonly addOns: readonly Product[];
}

const candidates = ({ holdings }: Customer, feature: Feature, sold: readonly Product[]): Candidates => {
  const held = holdings.filter(isHeld).map(({ product }) => product);
  const best = held
    .filter(({ isAddOn }) => !isAddOn)
    .toSorted(byPrice)
    .at(-1);
  const isHeldAlready = ({ id }: Product) => held.some((product) => product.id === id);
  const granting = sold
    .filter(({ archived, items }) => !archived && items.some(({ featureId }) => featureId === feature.id))
    .toSorted(byPrice);
  return {
    mains: granting.filter(
      (product) =>
        !product.isAddOn && !isHeldAlready(product) && (best === undefined || isProductUpgrade(best, product)),
    ),
    addOns: granting.filter((product) => product.isAddOn && (isOneOff(product) || !isHeldAlready(product))),
  };
};

const titleFor = ({ name, freeTrial, isAddOn }: Product): string => {
  if (freeTrial !== null) return `Start trial for ${name}`;
  return isAddOn ? `Purchase ${name}` : `Upgrade to ${name}`;
};

const limitMessage = ({ name }: Feature, main: Product | undefined, addOn: Product | undefined): string => {
  if (!main && !addOn) return `You have reached the usage limit for ${name}. Please contact us to increase your limit.`;
  return `You have reached the usage limit for ${name.toLowerCase()}. ${advice(main, addOn, 'to continue using this feature')}`;
};

const missingMessage = ({ name }: Feature, main: Product | undefined, addOn: Product | undefined): string => {
  if (!main && !addOn) return `${name} is not available for your account. Please contact us to enable it.`;
  return `Your current plan does not include the ${name} feature. ${advice(main, addOn, 'to use this feature')}`;
};

const advice = (main: Product | undefined, addOn: Product | undefined, purpose: string): string => {
  if (main === undefined) return `Please purchase the ${addOn?.name} add on ${purpose}.`;
  const upgrade = `Please upgrade to ${main.name} ${purpose}.`;
  return addOn === undefined ? upgrade : `${upgrade} Alternatively, you can purchase the ${addOn.name} add on.`;
};
