export { type BetterAuthLike, identifyWith, type WithHeaders } from './identify.ts';
export type { AuthDatabase, AuthSession, Payer } from './payer.ts';
export { type AutumnPluginOptions, autumn } from './plugin.ts';
