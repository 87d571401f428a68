/** A value that can be watched. Who watches is called a moment later, once for all changes: gates tell while they render. */
export interface Observable<Value> {
  readonly get: () => Value;
  readonly update: (change: (value: Value) => Value) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createObservable<Value>(initial: Value): Observable<Value> {
  let value = initial;
  let isDue = false;
  const listeners = new Set<() => void>();
  const tell = () => {
    isDue = false;
    for (const listener of listeners) listener();
  };
  return {
    get: () => value,
    update: (change) => {
      value = change(value);
      if (isDue) return;
      isDue = true;
      queueMicrotask(tell);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
