/** Tells whoever listens that something is different now. What it is, they look up themselves. */
export interface Changes {
  readonly publish: () => void;
  /** Answers with what ends it. */
  readonly subscribe: (listener: () => void) => () => void;
}

export function createChanges(): Changes {
  const listeners = new Set<() => void>();
  return {
    publish() {
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

type Functions = Readonly<Record<string, (...parameters: never[]) => unknown>>;

/** The same functions; whoever uses one tells the listeners. */
export const announcing = <Named extends object>(functions: Named, { publish }: Changes): Named =>
  Object.fromEntries(
    Object.entries(functions as Functions).map(([name, run]) => [
      name,
      (...parameters: never[]) => {
        try {
          return run(...parameters);
        } finally {
          publish();
        }
      },
    ]),
  ) as Named;
