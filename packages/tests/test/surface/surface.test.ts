import { readFileSync } from 'node:fs';
import { type Endpoint, endpoints, isEndpoint } from '@autumn/core/contract';
import { describe, expect, test } from 'vitest';
import { openDesk } from './desk.ts';
import { methods } from './methods.ts';

interface Described {
  readonly section: string;
  readonly request: string;
  /** Ours. */
  readonly method?: string;
  /** That of the API's first client. */
  readonly seed?: string;
  /** Why it is not here. */
  readonly absent?: string;
}

/** What the description of the API names, in its §2 and §7. */
const described: readonly Described[] = JSON.parse(readFileSync(new URL('described.json', import.meta.url), 'utf8'));

const known = new Map<string, Endpoint>(
  Object.entries<Endpoint | Readonly<Record<string, Endpoint>>>(endpoints).flatMap(([name, entry]) =>
    isEndpoint(entry)
      ? [[name, entry] as const]
      : Object.entries(entry).map(([key, endpoint]) => [`${name}.${key}`, endpoint] as const),
  ),
);

describe('everything that the API is described to do is a method', () => {
  test.each(described.filter(({ method }) => method))('§$section $request is $method', ({ request, method = '' }) => {
    const endpoint = known.get(method);
    expect(`${endpoint?.method} ${endpoint?.path}`).toBe(request);
  });

  test('what is not says why', () => {
    for (const { method, absent } of described) expect(Boolean(method)).toBe(!absent);
  });

  test('and nothing is a method that is not described', () => {
    expect([...known.keys()].toSorted()).toEqual(described.flatMap(({ method }) => method ?? []).toSorted());
  });

  test('all names of the first client have one', () => {
    const seeds = described.flatMap(({ seed }) => seed ?? []);
    expect(new Set(seeds).size).toBe(26);
  });
});

describe('every method does on the sandbox what it says', () => {
  test.each(Object.entries(methods))('%s', async (_, use) => {
    const desk = await openDesk();
    await use(desk.autumn, desk);
    expect.hasAssertions();
  });
});
