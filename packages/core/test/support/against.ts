import { afterEach } from 'vitest';
import { Autumn, AutumnError, type AutumnOptions } from '../../src/index.ts';
import { json, type ScriptServer, type Step, scriptServer, text } from './script-server.ts';

/** Answers that several tests script. They ask for no wait, so that no test does. */
export const busy = json(
  423,
  { message: 'Try again in a few seconds', code: 'lock_already_exists' },
  { 'retry-after': '0' },
);
export const tooMany = text(429, 'Too many requests, please try again later.', { 'retry-after': '0' });
export const gateway: Step = (response) => {
  response.writeHead(502, { 'content-type': 'text/html', 'retry-after': '0' });
  response.end('<html>Bad gateway</html>');
};

let running: ScriptServer | undefined;
afterEach(() => running?.close());

/** A client, and the real server that it talks to. */
export async function against(script: [Step, ...Step[]], options: AutumnOptions = {}) {
  const server = await scriptServer(...script);
  running = server;
  return { server, autumn: new Autumn({ secretKey: 'am_sk_test_1', baseUrl: server.baseUrl, ...options }) };
}

/** The error that a call ends with. */
export const failure = (promise: Promise<unknown>): Promise<AutumnError> =>
  promise.then(
    () => Promise.reject(new Error('The call was expected to fail.')),
    (error: unknown) => (AutumnError.is(error) ? error : Promise.reject(error)),
  );
