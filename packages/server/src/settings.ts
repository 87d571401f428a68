import { AutumnError } from '@autumn/core/errors';
import { type AllowedRedirect, readAllowedRedirect } from './gate/redirect.ts';
import type { RateLimit } from './guard/rate-limit.ts';
import { consoleLogger } from './http/log.ts';
import type { HandlerOptions, Logger } from './options.ts';
import type { CreditsMode, Policy } from './policy.ts';

/** The options with their defaults, checked once. */
export interface Settings {
  readonly basePath: string;
  readonly deadlineMs: Readonly<Record<'reads' | 'purchases' | 'body' | 'identify', number>>;
  readonly policy: Policy;
  readonly credits: CreditsMode;
  readonly redirects: readonly AllowedRedirect[];
  readonly origins: ReadonlySet<string>;
  readonly failure: NonNullable<HandlerOptions['failure']>;
  readonly lastKnownMs: number;
  readonly usage: HandlerOptions['usage'];
  readonly rateLimit: RateLimit | false;
  readonly onError: HandlerOptions['onError'];
  readonly onEvent: HandlerOptions['onEvent'];
  readonly logger: Logger | false;
}

const invalid = (message: string): AutumnError => new AutumnError(message, { kind: 'config', code: 'invalid_options' });

/** @throws {AutumnError} `invalid_options`, of kind `config`, at start-up instead of at the first request. */
export function readSettings({ policy = {}, ...options }: HandlerOptions<never>): Settings {
  if (typeof options.identify !== 'function') throw invalid('identify must be a function.');
  if (!['pool', 'units'].includes(policy.credits ?? 'pool')) throw invalid("policy.credits must be 'pool' or 'units'.");
  return {
    basePath: readBasePath(options.basePath ?? '/api/autumn'),
    deadlineMs: readDeadlines(options.deadlineMs),
    policy,
    credits: policy.credits ?? 'pool',
    redirects: (policy.redirects ?? []).map((entry) => {
      const redirect = readAllowedRedirect(entry);
      if (!redirect) throw invalid(`policy.redirects: ${entry} is not an http(s) URL without credentials and query.`);
      return redirect;
    }),
    origins: new Set((policy.origins ?? []).map(readOrigin)),
    failure: options.failure ?? {},
    lastKnownMs: options.lastKnown?.maxAgeMs ?? 3_600_000,
    usage: options.usage,
    rateLimit: readRateLimit(options.rateLimit ?? { burst: 100, perSecond: 10 }),
    onError: options.onError,
    onEvent: options.onEvent,
    logger: options.logger ?? consoleLogger,
  };
}

const readDeadlines = ({ reads, purchases, body, identify }: NonNullable<HandlerOptions['deadlineMs']> = {}) => ({
  reads: reads ?? 3_000,
  purchases: purchases ?? 30_000,
  body: body ?? 10_000,
  identify: identify ?? 10_000,
});

/** A bucket that never fills again would lock everybody out after the first hundred requests. */
function readRateLimit(limit: RateLimit | false): RateLimit | false {
  const isUsable = limit === false || (limit.burst >= 1 && limit.perSecond > 0);
  if (!isUsable) throw invalid('rateLimit: burst must be at least 1, and perSecond more than 0; or set it to false.');
  return limit;
}

function readBasePath(text: string): string {
  const path = text.replace(/\/+$/, '');
  if (!/^(\/[\w.~-]+)*$/.test(path)) throw invalid(`basePath: ${text} is not a path such as /api/autumn.`);
  return path;
}

/** A wildcard would open the session's cookies to every page of the web. */
function readOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.origin !== text.replace(/\/$/, '').toLowerCase()) {
    throw invalid(`policy.origins: ${text} is not an origin such as https://app.example.com.`);
  }
  return url.origin;
}
