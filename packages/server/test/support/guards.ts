import { Autumn, AutumnError } from '@autumn/core';
import { createGuard, type ErrorReport, type GuardRule, type HandlerOptions } from '../../src/index.ts';
import { optionsFor, type Shop, secretKey } from './shop.ts';

/** What the operator is told, newest last; a test empties it. */
export const told: ErrorReport[] = [];

/** A guard for ada, in front of a shop. */
export const guardOn = (shop: Pick<Shop, 'fetch'>, rule: GuardRule, changes: Partial<HandlerOptions<void>> = {}) =>
  createGuard({
    ...optionsFor(shop),
    identify: () => ({ customerId: 'ada' }),
    onError: (report) => void told.push(report),
    deadlineMs: { reads: 300, purchases: 2_000 },
    ...changes,
  })(rule);

/** The API itself, past the recorder. */
export const backDoor = ({ sandbox }: Shop): Autumn =>
  new Autumn({ secretKey, baseUrl: 'http://autumn.test/v1', fetch: sandbox.fetch });

/** How much ada has used, as the API knows it. */
export async function used(shop: Shop, featureId = 'words'): Promise<number> {
  const { features } = await backDoor(shop).customers.create({ id: 'ada' });
  return features[featureId]?.usage ?? Number.NaN;
}

/** The values of all events that reached the API. */
export const tracks = (shop: Shop): number[] =>
  shop.upstream.filter(({ path }) => path === '/v1/track').map(({ body }) => body.value);

/** Status and code of a refusal, or what else it ended with. */
export async function codeOf(running: Promise<unknown>): Promise<unknown> {
  const error = await running.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return AutumnError.is(error) ? [error.status, error.code] : error;
}
