import { expect, test } from 'vitest';
import { consoleLogger } from '../../src/http/log.ts';
import type { HandlerOptions } from '../../src/index.ts';
import { readSettings } from '../../src/settings.ts';

const identify = () => null;
const settingsOf = (changes: Partial<HandlerOptions> = {}) => readSettings({ identify, ...changes });

test('an application that says nothing has a policy that opens nothing, and limits', () => {
  expect(settingsOf()).toStrictEqual({
    basePath: '/api/autumn',
    deadlineMs: { reads: 3_000, purchases: 30_000, body: 10_000, identify: 10_000 },
    policy: {},
    credits: 'pool',
    redirects: [],
    origins: new Set(),
    failure: {},
    lastKnownMs: 3_600_000,
    usage: undefined,
    rateLimit: { burst: 100, perSecond: 10 },
    onError: undefined,
    onEvent: undefined,
    logger: consoleLogger,
  });
});

test('what an application says is what holds', () => {
  const said = {
    deadlineMs: { reads: 1, purchases: 2, body: 3, identify: 4 },
    failure: { words: 'open' },
    usage: { track: async () => ({}) },
    rateLimit: { burst: 1, perSecond: 0.1 },
    onError: () => {},
    onEvent: () => {},
    logger: false,
  } as unknown as HandlerOptions;
  const policy = {
    credits: 'units' as const,
    redirects: ['https://a.example/app/'],
    origins: ['https://A.example/', 'http://localhost:3000'],
  };
  expect(settingsOf({ ...said, policy, basePath: '/v1/my_app-2.0/~me//', lastKnown: { maxAgeMs: 5 } })).toStrictEqual({
    deadlineMs: said.deadlineMs,
    failure: said.failure,
    usage: said.usage,
    rateLimit: said.rateLimit,
    onError: said.onError,
    onEvent: said.onEvent,
    logger: false,
    basePath: '/v1/my_app-2.0/~me',
    policy,
    credits: 'units',
    redirects: [{ origin: 'https://a.example', path: '/app' }],
    origins: new Set(['https://a.example', 'http://localhost:3000']),
    lastKnownMs: 5,
  });
  expect(settingsOf({ rateLimit: false }).rateLimit).toBe(false);
  expect(settingsOf({ basePath: '' }).basePath).toBe('');
});

const redirectMessage = (entry: string) =>
  `policy.redirects: ${entry} is not an http(s) URL without credentials and query.`;
const originMessage = (text: string) => `policy.origins: ${text} is not an origin such as https://app.example.com.`;
const limitMessage = 'rateLimit: burst must be at least 1, and perSecond more than 0; or set it to false.';
const pathMessage = (text: string) => `basePath: ${text} is not a path such as /api/autumn.`;

test.each<[string, Partial<HandlerOptions>]>([
  ['identify must be a function.', { identify: 'a function' as never }],
  ["policy.credits must be 'pool' or 'units'.", { policy: { credits: 'both' as never } }],
  [redirectMessage('/app'), { policy: { redirects: ['https://a.example', '/app'] } }],
  [originMessage('*'), { policy: { origins: ['*'] } }],
  [originMessage('ftp://a.example'), { policy: { origins: ['ftp://a.example'] } }],
  [originMessage('ws://a.example'), { policy: { origins: ['ws://a.example'] } }],
  [originMessage('https://a.example/app'), { policy: { origins: ['https://a.example/app'] } }],
  [originMessage('https://a.example/?b'), { policy: { origins: ['https://a.example/?b'] } }],
  [limitMessage, { rateLimit: { burst: 0.9, perSecond: 1 } }],
  [limitMessage, { rateLimit: { burst: 1, perSecond: 0 } }],
  [pathMessage('api'), { basePath: 'api' }],
  [pathMessage('x/api'), { basePath: 'x/api' }],
  [pathMessage('/api?x'), { basePath: '/api?x' }],
  [pathMessage('//api'), { basePath: '//api' }],
])('it is refused at start-up: %s', (message, changes) => {
  expect(() => settingsOf(changes)).toThrow(
    expect.objectContaining({ kind: 'config', code: 'invalid_options', message }),
  );
});
