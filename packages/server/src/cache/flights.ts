/** Reads of the same thing at the same moment share one call of the API. */
export interface Flights {
  readonly join: <Value>(flight: FlightPlan<Value>) => Promise<Value>;
  /** After something was written for this customer nobody joins an earlier read. */
  readonly forget: (customerId: string) => void;
}

export interface FlightPlan<Value> {
  readonly customerId: string;
  /** What is read, and with which params. */
  readonly key: readonly unknown[];
  /** Of the one who waits; the read ends when nobody waits any more. */
  readonly signal: AbortSignal | undefined;
  readonly read: (signal: AbortSignal) => Promise<Value>;
}

interface Flight {
  readonly answer: Promise<unknown>;
  readonly startedAt: number;
  readonly enter: (signal: AbortSignal | undefined) => void;
}

/** A read that began longer ago might not show what was written since by somebody else. Milliseconds. */
const joinMs = 50;

export function createFlights(now: () => number = Date.now): Flights {
  const customers = new Map<string, Map<string, Flight>>();
  const join = <Value>({ customerId, key: parts, signal, read }: FlightPlan<Value>): Promise<Value> => {
    const key = JSON.stringify(parts);
    const running = customers.get(customerId) ?? new Map<string, Flight>();
    const known = running.get(key);
    const flight = known && now() - known.startedAt <= joinMs ? known : takeOff(read, now());
    flight.enter(signal);
    if (flight === known) return flight.answer as Promise<Value>;
    customers.set(customerId, running.set(key, flight));
    const land = () => {
      if (running.get(key) === flight) running.delete(key);
      if (running.size === 0 && customers.get(customerId) === running) customers.delete(customerId);
    };
    flight.answer.then(land, land);
    return flight.answer as Promise<Value>;
  };
  return { join, forget: (customerId) => void customers.delete(customerId) };
}

function takeOff(read: (signal: AbortSignal) => Promise<unknown>, startedAt: number): Flight {
  const everybodyLeft = new AbortController();
  let waiting = 0;
  const leave = () => {
    waiting -= 1;
    if (waiting === 0) everybodyLeft.abort();
  };
  return {
    answer: read(everybodyLeft.signal),
    startedAt,
    enter: (signal) => {
      waiting += 1;
      if (signal?.aborted) leave();
      // A function of its own for each: a signal takes the same listener only once, and a page may wait twice.
      else signal?.addEventListener('abort', () => leave(), { once: true });
    },
  };
}
