import Database from 'libsql';
import { APPLICATION, VERSION } from './file-header.ts';
import type { RowChange } from './state-store.ts';

export interface RowWriter {
  /** All or nothing. Throws the database's own error. */
  readonly write: (changes: readonly RowChange[]) => void;
  /** Puts everything into the one file, and lets others have it. */
  readonly close: () => void;
}

/**
 * Opens a file to write to. A commit is appended to a log beside it (WAL) and has reached the disk when it
 * returns (`synchronous = FULL`): not even the machine's end takes it back. The exclusive lock keeps
 * everybody else out, also those who do not look at `-lock`.
 */
export function openRowWriter(path: string): RowWriter {
  const database = new Database(path);
  database.exec('PRAGMA locking_mode = EXCLUSIVE');
  // In one go, and before the log: a file is ours as soon as there is anything in it.
  database.exec(`BEGIN EXCLUSIVE;
    CREATE TABLE IF NOT EXISTS rows (kind TEXT NOT NULL, id TEXT NOT NULL, place INTEGER NOT NULL, json TEXT NOT NULL, UNIQUE (kind, id, place));
    PRAGMA application_id = ${APPLICATION};
    PRAGMA user_version = ${VERSION};
    COMMIT`);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');

  const put = database.prepare(
    'INSERT INTO rows VALUES (?, ?, ?, ?) ON CONFLICT (kind, id, place) DO UPDATE SET json = excluded.json',
  );
  const drop = database.prepare('DELETE FROM rows WHERE kind = ? AND id = ? AND place = ?');
  const empty = database.prepare("DELETE FROM rows WHERE kind = ? OR kind GLOB ? || '.*'");
  const apply = (change: RowChange) => {
    if ('emptied' in change) return empty.run(change.emptied, change.emptied);
    const { kind, place, json } = change;
    // As JSON, because a bound text ends at its first NUL.
    const id = JSON.stringify(change.id);
    return json === null ? drop.run(kind, id, place) : put.run(kind, id, place, json);
  };

  return {
    write(changes) {
      database.exec('BEGIN IMMEDIATE');
      try {
        for (const change of changes) apply(change);
        database.exec('COMMIT');
      } catch (error) {
        if (database.inTransaction) database.exec('ROLLBACK');
        throw error;
      }
    },
    close() {
      try {
        // Statements keep a closed database open until they are collected: log and lock are let go of before, in this order.
        database.exec('PRAGMA journal_mode = DELETE; PRAGMA locking_mode = NORMAL; PRAGMA user_version');
      } catch {
        // On a full disk the log stays beside the file, from where the next one reads it.
      }
      database.close();
    },
  };
}
