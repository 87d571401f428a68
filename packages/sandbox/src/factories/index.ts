export { type CustomerShape, customerWith } from './customer-with.ts';
export { feature } from './feature.ts';
export { type Grant, type ProductShape, product } from './product.ts';
