import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { damaged, type FileHeader } from './file-header.ts';
import type { Row } from './state-store.ts';

/**
 * The rows of a file, which is not changed by that, not even when it is damaged. What a crash has left is
 * read from a copy: SQLite puts such a file in order when it opens it.
 */
export function savedRows(path: string, { isNew, isWhole }: FileHeader): Row[] {
  if (isNew) return [];
  return isWhole ? checkedRows(path, path) : withCopy(path, (copy) => checkedRows(copy, path));
}

function withCopy<Result>(path: string, use: (copy: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'autumn-sandbox-'));
  try {
    const copy = join(folder, 'copy');
    for (const suffix of ['', '-wal', '-journal']) {
      if (existsSync(`${path}${suffix}`)) copyFileSync(`${path}${suffix}`, `${copy}${suffix}`);
    }
    return use(copy);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `name` is the file that complaints are about. */
function checkedRows(path: string, name: string): Row[] {
  const database = new Database(path);
  try {
    const [problem] = database.prepare('PRAGMA quick_check(1)').raw().all() as string[][];
    if (problem?.[0] !== 'ok') throw new Error(problem?.[0]);
    const tables = database.prepare("SELECT name FROM sqlite_master WHERE name = 'rows'").raw().all();
    // It was killed while it made the table.
    if (tables.length === 0) return [];
    const rows = database.prepare('SELECT kind, id, place, json FROM rows ORDER BY rowid').raw().iterate();
    return [...(rows as IterableIterator<[string, string, number, string]>)].map(([kind, id, place, json]) => ({
      kind,
      id: JSON.parse(id) as string,
      place,
      json,
    }));
  } catch (error) {
    throw damaged(name, (error as Error).message);
  } finally {
    database.close();
  }
}
