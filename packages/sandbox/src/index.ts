export { type CatalogFeature, type CatalogSource, defineCatalog } from './catalog.ts';
export type { ClockMove, Controls, StartOptions } from './control/controls.ts';
export type { Fault, FaultRule } from './faults.ts';
export { createSandbox, DEFAULT_KEY, type Sandbox, type SandboxOptions } from './sandbox.ts';
export { type ServeOptions, type Served, serve } from './serve.ts';
