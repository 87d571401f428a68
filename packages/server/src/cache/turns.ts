/** Lets work of the same key happen one after the other, in this process. */
export type TakeTurns = <Value>(key: string, work: () => Promise<Value>) => Promise<Value>;

export function createTurns(): TakeTurns {
  const last = new Map<string, Promise<unknown>>();
  return <Value>(key: string, work: () => Promise<Value>): Promise<Value> => {
    const turn = (last.get(key) ?? Promise.resolve()).then(work, work);
    last.set(key, turn);
    const leave = () => void (last.get(key) === turn && last.delete(key));
    turn.then(leave, leave);
    return turn;
  };
}
