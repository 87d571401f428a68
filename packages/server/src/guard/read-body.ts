import { refusal } from '../refusal.ts';
import { within } from './within.ts';

const mostBytes = 64 * 1024;

/**
 * Reads a JSON body as text, up to 64 KiB.
 *
 * @throws {AutumnError} `unsupported_media_type` (415), and as `readText` does
 */
export async function readBody(request: Request, deadlineMs: number): Promise<string> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  // Any other type can be sent across sites without a preflight.
  if (type !== 'application/json') throw refusal('unsupported_media_type', 'Send application/json.');
  return readText(request, { mostBytes, deadlineMs });
}

export interface BodyLimits {
  readonly mostBytes: number;
  readonly deadlineMs: number;
}

/**
 * Reads a body as text, and stops where it is too large, whatever the headers say, or takes too long.
 *
 * @throws {AutumnError} `body_too_large` (413), `request_timeout` (408), `invalid_json` (400, broken off or not UTF-8)
 */
export async function readText(request: Request, { mostBytes, deadlineMs }: BodyLimits): Promise<string> {
  if (Number(request.headers.get('content-length')) > mostBytes) throw tooLarge(mostBytes);
  if (!request.body) return '';

  const reader = request.body.getReader();
  try {
    return decode(await within(deadlineMs, readAll(reader, mostBytes), tooSlow));
  } catch (error) {
    // Not waited for: a sender that hangs does not answer this either.
    reader.cancel().catch(() => {});
    throw error;
  }
}

async function readAll(reader: ReadableStreamDefaultReader<Uint8Array>, mostBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let next = await readOn(reader); !next.done; next = await readOn(reader)) {
    size += next.value.byteLength;
    if (size > mostBytes) throw tooLarge(mostBytes);
    chunks.push(next.value);
  }
  return join(chunks, size);
}

async function readOn(reader: ReadableStreamDefaultReader<Uint8Array>) {
  try {
    return await reader.read();
  } catch {
    throw refusal('invalid_json', 'The body broke off.');
  }
}

const tooSlow = () => refusal('request_timeout', 'The body took too long to arrive.');
const tooLarge = (mostBytes: number) => refusal('body_too_large', `The body is larger than ${mostBytes / 1024} KiB.`);

function join(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw refusal('invalid_json', 'The body is not UTF-8.');
  }
}
