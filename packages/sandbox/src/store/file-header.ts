import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { StoreError } from './state-store.ts';

/** Marks a SQLite file as a sandbox's: "AutS". */
export const APPLICATION = 0x41_75_74_53;
/** How rows are written. A sandbox reads what its own and earlier versions wrote. */
export const VERSION = 1;

const HEADER_BYTES = 100;
const MAGIC = 'SQLite format 3\0';

export interface FileHeader {
  /** Nothing has been written to it. */
  readonly isNew: boolean;
  /** It was closed properly: all of it is in the one file. */
  readonly isWhole: boolean;
}

/** Reads what a file says of itself, without opening it as a database: that would tidy up what is not ours. */
export function readHeader(path: string): FileHeader {
  const isLeft = ['-wal', '-journal'].map((suffix) => sizeOf(`${path}${suffix}`) > 0);
  if (sizeOf(path) === 0) {
    if (!isLeft[0]) return { isNew: true, isWhole: true };
    throw new StoreError(
      `${path} is empty or gone, but ${path}-wal is there. Put it back, or delete both to start anew.`,
    );
  }
  const bytes = firstBytes(path);
  if (bytes.length < HEADER_BYTES || bytes.toString('latin1', 0, MAGIC.length) !== MAGIC)
    throw new StoreError(`${path} is not a database, or no longer one. ${leaveIt}`);
  if (bytes.readUInt32BE(68) !== APPLICATION)
    throw new StoreError(`${path} is a database of something else than a sandbox. ${leaveIt}`);
  const version = bytes.readUInt32BE(60);
  if (version > VERSION) {
    throw new StoreError(
      `${path} was written by a newer sandbox (format ${version}; this one reads up to ${VERSION}). Update @autumn/sandbox, or use another file. Nothing was changed.`,
    );
  }
  // Byte 18 says 2 while it is written through a log beside it.
  return { isNew: false, isWhole: bytes[18] === 1 && !isLeft.includes(true) };
}

const leaveIt = 'Use another file, or move this one away. Nothing was changed.';

export const damaged = (path: string, reason: string): StoreError =>
  new StoreError(
    `${path} is damaged (${reason}). Put a copy of it in its place, or move it away to start anew. Nothing was changed.`,
  );

const sizeOf = (path: string): number => (existsSync(path) ? statSync(path).size : 0);

function firstBytes(path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(HEADER_BYTES);
    return bytes.subarray(0, readSync(file, bytes, 0, HEADER_BYTES, 0));
  } finally {
    closeSync(file);
  }
}
