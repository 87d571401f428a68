export { type Access, type AccessRow, noAccess } from './access.ts';
export { type AccessSource, accessOf, accessOfBalance, poolsOf } from './access-of.ts';
export { type Decision, decide } from './decide.ts';
export { divideDown, sum } from './decimal.ts';
export {
  type CatalogProduct,
  type HeldProduct,
  type Scenario,
  scenarioOf,
} from './scenario-of.ts';
export { spend, takenOf } from './spend.ts';
export {
  isFree,
  isOneOff,
  isUpgrade,
  monthsIn,
  type PricedItem,
  type PricedProduct,
} from './upgrade.ts';
