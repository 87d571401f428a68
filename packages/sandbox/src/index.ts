export { type CatalogFeature, type CatalogSource, defineCatalog } from './catalog.ts';
export type { ClockMove, Controls, StartOptions } from './control/controls.ts';
export type { Fault, FaultRule } from './faults.ts';
export { createSandbox, DEFAULT_KEY, type Sandbox, type SandboxOptions } from './sandbox.ts';
export { type Served, type ServeOptions, serve } from './serve.ts';
export type { Row, RowChange, StateStore } from './store/state-store.ts';
export { DEFAULT_WEBHOOK_SECRET, type WebhookOptions } from './webhooks/webhook-options.ts';
