/**
 * Waits for somebody else's work, but not for ever. The work itself goes on: what it ends with is dropped.
 *
 * @throws what `late` makes, after `ms` milliseconds
 */
export async function within<Value>(ms: number, work: Promise<Value>, late: () => Error): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late()), ms);
  });
  try {
    return await Promise.race([work, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
