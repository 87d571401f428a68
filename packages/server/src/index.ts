export { type Cache, memoryCache } from './cache/cache.ts';
export { type Caller, type CallerCallOptions, createCaller } from './caller.ts';
export type { RateLimit, RateLimitStore } from './guard/rate-limit.ts';
export { createHandler, type Handler } from './handler.ts';
export type { Identity } from './identity.ts';
export type { ErrorReport, FailureMode, HandledEvent, HandlerOptions, Logger, UsageSink } from './options.ts';
export type {
  AuthorizeAnswer,
  AuthorizeRequest,
  CheckRule,
  CreateEntityRule,
  CreditsMode,
  DeleteEntityRule,
  EventsRule,
  Policy,
  QueryRule,
  RoutePolicy,
  TrackRule,
} from './policy.ts';
export { createGuard, type Guard } from './spend/guard.ts';
export type { GuardRule, Reservation, Usage } from './spend/guard-rule.ts';
