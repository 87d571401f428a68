/** Remembers which webhooks were handled, by the id that stays the same in every attempt to deliver one. */
export interface WebhookStore {
  /**
   * Takes a webhook: `mine` to handle it now, `running` while somebody else does, `done` when it was handled before.
   * Who took it and never came back has lost it after `leaseMs`, milliseconds.
   */
  readonly begin: (id: string, leaseMs: number) => Promise<'mine' | 'running' | 'done'>;
  /** It was handled; for `keepMs` milliseconds it is not handled again. */
  readonly finish: (id: string, keepMs: number) => Promise<void>;
  /** It was not: the next attempt may have it. */
  readonly release: (id: string) => Promise<void>;
}

interface Entry {
  readonly state: 'running' | 'done';
  readonly until: number;
}

/** In this process: bounded, and the oldest go first. */
export function memoryWebhookStore(maxEntries = 10_000, now: () => number = Date.now): WebhookStore {
  const entries = new Map<string, Entry>();
  const put = (id: string, state: Entry['state'], forMs: number) => {
    // Set anew, so that the first key is always the oldest.
    entries.delete(id);
    entries.set(id, { state, until: now() + forMs });
    const oldest = entries.size > maxEntries ? entries.keys().next().value : undefined;
    if (oldest !== undefined) entries.delete(oldest);
  };
  return {
    begin: async (id, leaseMs) => {
      const known = entries.get(id);
      if (known && known.until > now()) return known.state;
      put(id, 'running', leaseMs);
      return 'mine';
    },
    finish: async (id, keepMs) => put(id, 'done', keepMs),
    release: async (id) => void entries.delete(id),
  };
}
