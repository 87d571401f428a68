import { accessOf, decide } from '@autumn/core/access';
import { expect, test } from 'vitest';
import { scenarios } from '../recordings/scenarios.ts';
import { checksOf } from './recorded-checks.ts';
import { objectBefore } from './recorded-object.ts';

const cases = scenarios.flatMap((scenario) =>
  checksOf(scenario).flatMap(({ name, step, body, allowed }) => {
    const source = objectBefore(scenario.steps, step, body);
    return source ? [{ name, source, body, allowed }] : [];
  }),
);

const decided = cases.map(({ name, source, body, allowed }) => ({
  name,
  allowed,
  decision: decide(accessOf(source, body.feature_id), body.required_balance),
}));

test('the recordings hold checks right after an object, allowed and refused', () => {
  const answers = decided.map(({ allowed }) => allowed);
  expect([answers.filter(Boolean).length, answers.filter((allowed) => !allowed).length]).toEqual([21, 7]);
});

test('what is decided from a recorded object is what the real server answered next', () => {
  const wrong = decided.filter(({ decision, allowed }) => decision.exact && decision.allowed !== allowed);
  expect(wrong).toEqual([]);
});

test('none of the recorded objects leaves the decision to the server', () => {
  expect(decided.filter(({ decision }) => !decision.exact)).toEqual([]);
});
