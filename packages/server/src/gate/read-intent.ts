import { inEnglish } from '@autumn/core/contract';
import type * as z from 'zod/mini';
import { refusal } from '../refusal.ts';

/**
 * Reads what was sent by the route's allow-list. A field that is not on it is refused and not dropped, so
 * that nobody believes it had an effect.
 *
 * @throws {AutumnError} `invalid_params` (400), with the name of the field and never with its value
 */
export function readIntent<Intent>(schema: z.ZodMiniType, body: unknown): Intent {
  const parsed = schema.safeParse(body, inEnglish);
  if (parsed.success) return parsed.data as Intent;
  throw refusal('invalid_params', parsed.error.issues.slice(0, 1).map(describe).join());
}

function describe(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') {
    return `Unknown field: ${[...issue.path, ...issue.keys.slice(0, 1)].join('.').slice(0, 80)}.`;
  }
  const path = issue.path.join('.');
  return path === '' ? 'Send a JSON object.' : `${path}: ${issue.message}`;
}
