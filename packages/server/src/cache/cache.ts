/**
 * Where last good answers are kept for outages: texts by key, each for a while. It may forget at any time,
 * and when it fails the handler goes on without it.
 */
export interface Cache {
  readonly get: (key: string) => Promise<string | null | undefined>;
  /** `ttlMs`: after so long the text may be forgotten, milliseconds. */
  readonly set: (key: string, text: string, ttlMs: number) => Promise<unknown>;
}

/** In this process: bounded, and the oldest go first. */
export function memoryCache(maxEntries = 10_000): Cache {
  const entries = new Map<string, string>();
  return {
    get: async (key) => entries.get(key),
    set: async (key, text) => {
      // Set anew, so that the first key is always the oldest.
      entries.delete(key);
      entries.set(key, text);
      const oldest = entries.size > maxEntries ? entries.keys().next().value : undefined;
      if (oldest !== undefined) entries.delete(oldest);
    },
  };
}
