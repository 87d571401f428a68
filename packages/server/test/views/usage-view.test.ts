import type { QueryResult, UsageEvent } from '@autumn/core';
import { expect, test } from 'vitest';
import { eventView, queryView } from '../../src/views/usage-view.ts';

test('usage is shown of the features that were asked for, and a number that is missing is none', () => {
  const list = [
    { period: 1, words: 5, tokens: 900 },
    { period: 'x', words: '6' },
  ];
  const total = { words: { count: 2, sum: 5, cost: 1 }, tokens: { count: 1, sum: 900 }, half: {} };
  expect(queryView({ list, total } as unknown as QueryResult, ['words', 'half', 'valueOf'])).toStrictEqual({
    list: [
      { startsAt: 1, values: { words: 5, half: 0, valueOf: 0 } },
      { startsAt: 0, values: { words: 0, half: 0, valueOf: 0 } },
    ],
    total: { words: { count: 2, sum: 5 }, half: { count: 0, sum: 0 }, valueOf: { count: 0, sum: 0 } },
    source: 'live',
  });
  expect(queryView({ list: [] } as unknown as QueryResult, ['words'])).toStrictEqual({
    list: [],
    total: { words: { count: 0, sum: 0 } },
    source: 'live',
  });
});

const event = {
  id: 'ev_1',
  timestamp: 9,
  featureId: 'cover',
  value: 3,
  customerId: 'ada',
  deductions: [{ featureId: 'pool', amount: 21 }],
  properties: { model: 'small', pages: 2, draft: false, cost: 0.4, nested: { a: 1 }, nothing: null },
} as unknown as UsageEvent;

test('an event is shown with the properties that are listed, if they are plain values', () => {
  const properties = ['model', 'pages', 'draft', 'nested', 'nothing', 'missing', 'constructor'];
  expect(eventView(event, { hidesValue: () => false, properties })).toStrictEqual({
    id: 'ev_1',
    happenedAt: 9,
    featureId: 'cover',
    value: 3,
    properties: { model: 'small', pages: 2, draft: false },
  });
});

test('an event whose units would tell a cost has none, and what is not known is null', () => {
  const hides = { hidesValue: ({ featureId }: UsageEvent) => featureId === 'cover', properties: ['model'] };
  expect(eventView(event, hides).value).toBeNull();
  expect(eventView({ id: 'ev_2', timestamp: 1 } as UsageEvent, hides)).toStrictEqual({
    id: 'ev_2',
    happenedAt: 1,
    featureId: null,
    value: null,
    properties: {},
  });
});
