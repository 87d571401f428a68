import { accessSync, constants, existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { damaged, readHeader } from './file-header.ts';
import { inUse, isBusy, lockFile } from './file-lock.ts';
import { openRowWriter, type RowWriter } from './row-writer.ts';
import { savedRows } from './saved-rows.ts';
import { type Row, type StateStore, StoreError } from './state-store.ts';

export { type Row, type RowChange, type StateStore, StoreError } from './state-store.ts';

/**
 * Keeps the state of a sandbox in one SQLite file, which is made where there is none: whatever has been
 * answered is still there after `kill -9`. One sandbox at a time; beside it are `-lock` and `-wal` while it runs.
 *
 * Throws `StoreError`, and changes nothing, where the file is in use, damaged, not a sandbox's, or of a newer version.
 *
 * @example createSandbox({ catalog, store: sqliteStore('sandbox.db') })
 */
export function sqliteStore(file: string): StateStore {
  const path = pathOf(file);
  const lock = lockFile(path);
  let writer: RowWriter | undefined;
  let isClosed = false;

  const close = () => {
    if (isClosed) return;
    isClosed = true;
    try {
      writer?.close();
    } finally {
      lock.release();
    }
  };

  const open = (): RowWriter => {
    if (isClosed) throw new StoreError(`${path} was closed.`);
    writer ??= openRowWriter(path);
    return writer;
  };

  try {
    const header = readHeader(path);
    let rows: readonly Row[] | undefined = savedRows(path, header);
    return {
      name: path,
      rows() {
        if (!rows) throw new StoreError(`${path} has a sandbox already: make a store for each.`);
        const read = rows;
        rows = undefined;
        return read;
      },
      write(changes) {
        try {
          open().write(changes);
        } catch (error) {
          throw failure(path, error);
        }
      },
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}

/** Where it really is: two names of one file must find the same lock. */
function pathOf(file: string): string {
  const asked = resolve(file);
  const path = existsSync(asked) ? realpathSync(asked) : asked;
  const folder = dirname(path);
  if (!existsSync(folder)) throw new StoreError(`${path}: there is no folder ${folder}. Make it, or use another file.`);
  if (existsSync(path) && !statSync(path).isFile()) throw new StoreError(`${path} is not a file. Use another one.`);
  for (const needed of existsSync(path) ? [folder, path] : [folder]) {
    try {
      accessSync(needed, constants.R_OK | constants.W_OK);
    } catch {
      throw new StoreError(`${path}: ${needed} cannot be written. Make it writable, or use another file.`);
    }
  }
  return path;
}

const failures: Readonly<Record<string, string>> = {
  SQLITE_FULL: 'the disk is full. Make room',
  SQLITE_READONLY: 'it cannot be written. Make it writable',
};

function failure(path: string, error: unknown): Error {
  if (error instanceof StoreError) return error;
  if (isBusy(error)) return inUse(path);
  const { code = '', message } = error as Error & { readonly code?: string };
  if (code === 'SQLITE_CORRUPT' || code === 'SQLITE_NOTADB') return damaged(path, message);
  return new StoreError(
    `${path}: ${failures[code] ?? `${message} (${code}). See to the disk`}, and ask again: nothing was done.`,
  );
}
