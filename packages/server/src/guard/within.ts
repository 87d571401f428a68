/**
 * Waits for somebody else's work, but not for ever. The work itself goes on: what it ends with is dropped.
 *
 * @throws what `late` makes, after `ms` milliseconds
 */
export const within = <Value>(ms: number, work: Promise<Value>, late: () => Error): Promise<Value> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(late()), ms);
    const last =
      <Result>(settle: (result: Result) => void) =>
      (result: Result) => {
        clearTimeout(timer);
        settle(result);
      };
    work.then(last(resolve), last(reject));
  });
