export interface SharedOptions {
  /** How long a value is given out without asking. */
  readonly freshMs: number;
  /** How old a value may be that stands in while asking fails. */
  readonly staleMs: number;
  /** How long a failure stands, so that an outage is not asked about by every visitor. */
  readonly restMs: number;
}

export interface SharedValue<Value> {
  readonly value: Value;
  /** True when it is an older one, because asking failed. */
  readonly isStale: boolean;
}

/** One value for everybody: loaded once, by one call at a time, however many ask. */
export function createShared<Value>(
  load: () => Promise<Value>,
  { freshMs, staleMs, restMs }: SharedOptions,
  now: () => number = Date.now,
): () => Promise<SharedValue<Value>> {
  let known: { readonly value: Value; readonly at: number } | undefined;
  let failed: { readonly error: unknown; readonly at: number } | undefined;
  let running: Promise<void> | undefined;

  const refresh = async () => {
    try {
      known = { value: await load(), at: now() };
      failed = undefined;
    } catch (error) {
      failed = { error, at: now() };
    } finally {
      running = undefined;
    }
  };

  return async () => {
    if (known && now() - known.at < freshMs) return { value: known.value, isStale: false };
    if (!failed || now() - failed.at >= restMs) {
      running ??= refresh();
      await running;
    }
    if (!failed && known) return { value: known.value, isStale: false };
    if (known && now() - known.at < staleMs) return { value: known.value, isStale: true };
    throw failed?.error;
  };
}
