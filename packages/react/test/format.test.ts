import { expect, test } from 'vitest';
import { formatOf } from '../src/text/format.ts';

test.each([
  [20, 'usd', 'en-US', '$20'],
  [19.5, 'usd', 'en-US', '$19.50'],
  [-17.9996, 'usd', 'en-US', '-$18'],
  [0.004, 'usd', 'en-US', '$0'],
  [-0.004, 'usd', 'en-US', '$0'],
  [1500.4, 'jpy', 'ja', '￥1,500'],
  [1.2345, 'kwd', 'en-US', 'KWD 1.235'],
  [24.99, 'eur', 'de-DE', '24,99 €'],
])('%d %s is written in %s as %s', (amount, currency, locale, text) => {
  expect(formatOf(locale, 'UTC').money(amount, currency).replaceAll('\u00a0', ' ')).toBe(text);
});

test('a price of a unit keeps its parts of a cent', () => {
  expect(formatOf('en-US', 'UTC').price(0.002, 'usd')).toBe('$0.002');
});
