import Database from 'libsql';
import type { UsageRecord } from './record.ts';

/** Usage events in one SQLite file. A row belongs to nobody until it is due; a claim moves that into the future. */
const schema = `
  CREATE TABLE IF NOT EXISTS autumn_usage (
    id TEXT PRIMARY KEY,
    record TEXT NOT NULL,
    due_at INTEGER NOT NULL,
    owner TEXT,
    is_dead INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX IF NOT EXISTS autumn_usage_due ON autumn_usage (is_dead, due_at);
`;

const busyMs = 10_000;

/** A row as SQLite gives it. */
export interface Row {
  readonly record: string;
}

export const readRow = ({ record }: Row): UsageRecord => JSON.parse(record);

export interface UsageDatabase {
  readonly prepare: Database.Database['prepare'];
  /** Runs `work` alone, also among processes; when it throws, nothing of it remains. */
  readonly alone: <Result>(work: () => Result) => Result;
  readonly close: () => void;
}

/** Opens or makes the file. What it commits is on the disk: a write is synced before it is answered. */
export function openDatabase(path: string): UsageDatabase {
  const database = new Database(path, { timeout: busyMs });
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec(schema);
  return {
    prepare: (source: string) => database.prepare(source),
    // libsql's own helper hides why a commit failed behind "no transaction is active".
    alone(work) {
      database.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        database.exec('COMMIT');
        return result;
      } catch (error) {
        if (database.inTransaction) database.exec('ROLLBACK');
        throw error;
      }
    },
    close: () => void database.close(),
  };
}
