export { type TracedFetchOptions, tracedFetch } from './traced-fetch.ts';
