/** A bounded memory: the latest value of a key, for a while. */
export interface Recent<Value> {
  readonly get: (key: string) => Value | undefined;
  readonly set: (key: string, value: Value) => void;
  readonly delete: (key: string) => void;
}

export function createRecent<Value>(
  maxAgeMs: number,
  maxEntries = 10_000,
  now: () => number = Date.now,
): Recent<Value> {
  const entries = new Map<string, { readonly value: Value; readonly at: number }>();
  return {
    get: (key) => {
      const entry = entries.get(key);
      return entry && now() - entry.at <= maxAgeMs ? entry.value : undefined;
    },
    set: (key, value) => {
      // Set anew, so that the first key is always the oldest.
      entries.delete(key);
      entries.set(key, { value, at: now() });
      const oldest = entries.size > maxEntries ? entries.keys().next().value : undefined;
      if (oldest !== undefined) entries.delete(oldest);
    },
    delete: (key) => entries.delete(key),
  };
}
