import { existsSync, openSync, readFileSync, writeSync } from 'node:fs';

/** What a process had begun to track, and what was accepted: on the disk before and after, so that `kill -9` cannot hide it. */
export interface Ledger {
  readonly started: ReadonlySet<number>;
  readonly accepted: ReadonlySet<number>;
}

export function readLedger(path: string): Ledger {
  const started = new Set<number>();
  const accepted = new Set<number>();
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
  for (const line of lines) {
    const index = Number(line.slice(1));
    if (line.startsWith('s')) started.add(index);
    if (line.startsWith('a')) accepted.add(index);
  }
  return { started, accepted };
}

export interface LedgerPen {
  readonly start: (index: number) => void;
  readonly accept: (index: number) => void;
}

export function openPen(path: string): LedgerPen {
  const file = openSync(path, 'a');
  return {
    start: (index) => void writeSync(file, `s${index}\n`),
    accept: (index) => void writeSync(file, `a${index}\n`),
  };
}
