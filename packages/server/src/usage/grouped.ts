const mostAtOnce = 1_000;

export interface Grouped<Item> {
  (item: Item): Promise<void>;
  /** Resolves when nothing is being written or waiting for it. */
  readonly idle: () => Promise<void>;
}

interface Waiting<Item> {
  readonly item: Item;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Gathers what is asked for while a write is running, or for `delayMs`, into the next write: a transaction
 * costs the same for one event and for a hundred.
 */
export function grouped<Item>(
  write: (items: readonly Item[]) => void | Promise<void>,
  delayMs: () => number = () => 0,
): Grouped<Item> {
  let waiting: Waiting<Item>[] = [];
  let running: Promise<void> | undefined;

  const writeAll = async () => {
    while (waiting.length > 0) {
      await new Promise((resolve) => setTimeout(resolve, delayMs()));
      const group = waiting.slice(0, mostAtOnce);
      waiting = waiting.slice(mostAtOnce);
      try {
        await write(group.map(({ item }) => item));
        for (const { resolve } of group) resolve();
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    running = undefined;
  };

  const add = (item: Item): Promise<void> =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      running ??= writeAll();
    });
  return Object.assign(add, { idle: async () => running });
}
