import { rmSync } from 'node:fs';
import { pid } from 'node:process';
import Database from 'libsql';
import { StoreError } from './state-store.ts';

/**
 * Makes a file ours until it is released. The operating system holds the lock, so it ends with the
 * process, however that ends; the small database beside the file can be read by those who have to wait.
 */
export function lockFile(path: string): { readonly release: () => void } {
  const lockPath = `${path}-lock`;
  const lock = openLock(lockPath);
  try {
    // Two that start at the same time read and write here in turns: that must not refuse both.
    lock.exec('PRAGMA busy_timeout = 250');
    lock.exec('BEGIN IMMEDIATE');
    lock.exec(`CREATE TABLE IF NOT EXISTS holder (pid INTEGER, since TEXT);
      DELETE FROM holder;
      INSERT INTO holder VALUES (${pid}, strftime('%Y-%m-%d %H:%M:%S UTC', 'now'));
      COMMIT`);
    lock.exec('BEGIN IMMEDIATE');
  } catch (error) {
    const refusal = isBusy(error) ? inUse(path, lock) : inTheWay(lockPath, error);
    lock.close();
    throw refusal;
  }
  return {
    release() {
      // Removed while it is still held. A sandbox that had it open by then finds the file's own lock in its way.
      rmSync(lockPath, { force: true });
      lock.exec('ROLLBACK');
      lock.close();
    },
  };
}

function openLock(lockPath: string): Database.Database {
  try {
    return new Database(lockPath);
  } catch (error) {
    throw inTheWay(lockPath, error);
  }
}

export const isBusy = (error: unknown): boolean => (error as { readonly code?: unknown }).code === 'SQLITE_BUSY';

export const inUse = (path: string, lock?: Database.Database): StoreError =>
  new StoreError(
    `${path} is in use by ${lock ? holderOf(lock) : 'another program'}. End that one, or use another file for this one.`,
  );

function holderOf(lock: Database.Database): string {
  try {
    const row = lock.prepare('SELECT pid, since FROM holder').get() as { pid: number; since: string } | undefined;
    if (!row) return 'another sandbox';
    return `the sandbox of ${row.pid === pid ? 'this process' : `process ${row.pid}`} (since ${row.since})`;
  } catch {
    return 'another sandbox, which is just starting';
  }
}

function inTheWay(lockPath: string, error: unknown): StoreError {
  const { code, message } = error as Error & { readonly code?: string };
  const remedy = code === 'SQLITE_NOTADB' ? 'Delete it' : 'See to the disk';
  return new StoreError(`${lockPath} cannot be used (${message}). ${remedy}, or use another file.`);
}
