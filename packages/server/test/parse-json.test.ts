import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseJson } from '../src/guard/parse-json.ts';

const forbidden = /"(__proto__|constructor|prototype)":/;

test('what is sound JSON is read as it is', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), fc.boolean(), (value, isPretty) => {
      const text = JSON.stringify(value, null, isPretty ? 2 : 0);
      fc.pre(!forbidden.test(text));
      expect(parseJson(text)).toEqual(JSON.parse(text));
    }),
  );
});

test.each([
  ['{"a":"{\\"b\\":1,\\"b\\":2}"}', 'keys inside a text are text'],
  ['{"a":"x:y","b":["a","a"],"c":{"a":1}}', 'the same name in another object is another key'],
  ['{"a":"\\\\","b":"\\""}', 'escapes end where they end'],
  ['{"a":{"b":1},"b":2}', 'an object that has ended has no say over the one around it'],
  [' ', 'nothing is an empty object'],
])('%s: %s', (text) => {
  expect(parseJson(text)).toEqual(text.trim() === '' ? {} : JSON.parse(text));
});

test.each([
  ['{"a":1,"a":2}'],
  ['{"a":1,"\\u0061":2}'],
  ['[{"b":{"a":1, "a" : 1}}]'],
  ['{"__proto__":1}'],
  ['{"a":{"constructor":1}}'],
  ['{"\\u0070rototype":1}'],
  ['[[[[[[[[[1]]]]]]]]]'],
  ['{"a":1'],
  ["{'a':1}"],
])('%s is refused', (text) => {
  expect(() => parseJson(text)).toThrow(expect.objectContaining({ code: 'invalid_json', status: 400 }));
});

test('the refusal says what is wrong and repeats nothing of the body', () => {
  const messages = {
    '{"a":1': 'The body is not JSON.',
    '{"a":1,"a":2}': 'The body holds a key twice.',
    '{"constructor":1}': 'The body holds a key that is not allowed.',
    '[[[[[[[[[1]]]]]]]]]': 'The body is nested deeper than 8 levels.',
  };
  for (const [text, message] of Object.entries(messages)) {
    expect(() => parseJson(text)).toThrow(expect.objectContaining({ code: 'invalid_json', message }));
  }
});

test('eight levels are not too deep, one after another as often as you like', () => {
  const text = `[${Array(3).fill('[[[[[[[]]]]]]]').join(',')}]`;
  expect(parseJson(text)).toEqual(JSON.parse(text));
  const objects = '[{"a":[1],"b":{"a":1}},{"a":{"b":1}}]';
  expect(parseJson(objects)).toEqual(JSON.parse(objects));
});

test('a long text of quotes and escapes takes no long time', () => {
  const startedAt = performance.now();
  for (const text of ['"\\"'.repeat(20_000), '{"a":"'.repeat(10_000), `"${'\\"'.repeat(30_000)}"`]) {
    try {
      parseJson(text);
    } catch {
      // Refused or not: it is the time that counts here.
    }
  }
  expect(performance.now() - startedAt).toBeLessThan(500);
});
