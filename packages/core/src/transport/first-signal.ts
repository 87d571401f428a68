/**
 * Aborts with the first of two signals. `AbortSignal.any` does the same and forgets them sooner, but
 * Vercel's edge runtime and Safari before 17.4 do not have it.
 */
export function firstSignal(signal: AbortSignal, timer: AbortSignal): AbortSignal {
  if ('any' in AbortSignal) return AbortSignal.any([signal, timer]);
  const first = new AbortController();
  for (const source of [signal, timer]) {
    const abort = () => first.abort(source.reason);
    if (source.aborted) abort();
    // The timer always fires, so a signal that lives long keeps no listener for long.
    else source.addEventListener('abort', abort, { once: true, signal: first.signal });
  }
  return first.signal;
}
