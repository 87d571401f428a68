import { accessOf, type Decision, decide } from '@autumn/core/access';
import { createSandbox, type Sandbox } from '@autumn/sandbox';
import { expect, test } from 'vitest';
import { replay } from '../recordings/replay.ts';
import { scenarios } from '../recordings/scenarios.ts';
import { clientOf } from './client-of.ts';
import { type CheckBody, checksOf, isFeatureCheck } from './recorded-checks.ts';

/** Decides every check from the sandbox's own object of the moment, before the sandbox does. */
function deciding(sandbox: Sandbox, decisions: Decision[]): Sandbox {
  const autumn = clientOf(sandbox);
  const read = ({ customer_id: customerId, entity_id: entityId }: CheckBody) =>
    entityId === undefined ? autumn.customers.get({ customerId }) : autumn.entities.get({ customerId, entityId });
  return {
    ...sandbox,
    async fetch(input) {
      const request = new Request(input);
      const body = request.method === 'POST' ? await readBody(request) : undefined;
      if (!isFeatureCheck(request.method, new URL(request.url).pathname, body)) return sandbox.fetch(request);
      const before = await read(body).catch(() => undefined);
      const response = await sandbox.fetch(request);
      // A check makes its customer when there is none.
      const source = before ?? (response.ok ? await read(body) : undefined);
      if (response.ok && source) decisions.push(decide(accessOf(source, body.feature_id), body.required_balance));
      return response;
    },
  };
}

const readBody = (request: Request): Promise<unknown> =>
  request
    .clone()
    .json()
    .catch(() => undefined);

const decided = await Promise.all(
  scenarios.map(async (scenario) => {
    const decisions: Decision[] = [];
    await replay(deciding(createSandbox(), decisions), scenario);
    return { name: scenario.scenario, checks: checksOf(scenario), decisions };
  }),
);
const pairs = decided.flatMap(({ checks, decisions }) =>
  checks.map((check, index) => ({ ...check, decision: decisions[index] })),
);

test('every recorded check of a feature is decided once', () => {
  expect(decided.filter(({ checks, decisions }) => checks.length !== decisions.length)).toEqual([]);
  const answers = pairs.map(({ allowed }) => allowed);
  expect([answers.filter(Boolean).length, answers.filter((allowed) => !allowed).length]).toEqual([43, 20]);
});

test('what is decided from the object is what the real server answered', () => {
  const wrong = pairs.filter(({ decision, allowed }) => decision?.exact && decision.allowed !== allowed);
  expect(wrong).toEqual([]);
});

test('none of the replayed objects leaves the decision to the server', () => {
  expect(pairs.filter(({ decision }) => !decision?.exact)).toEqual([]);
});
