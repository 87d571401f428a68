import { toSnake } from '@autumn/core/wire';
import type * as z from 'zod/mini';

type Issue = z.core.$ZodIssue;

const characters: readonly (readonly [test: RegExp, name: string])[] = [
  [/a-z|A-Z/, 'letters'],
  [/0-9/, 'numbers'],
  [/_/, 'underscores'],
  [/-$/, 'hyphens'],
  [/:/, 'colons'],
];

/** `^[a-zA-Z0-9_-]+$` in words. */
function allowedCharacters(pattern: string): string {
  const group = /\[([^\]]+)\]/.exec(pattern)?.[1] ?? '';
  const names = characters.filter(([test]) => test.test(group)).map(([, name]) => name);
  return names.length === 0 ? 'has invalid format' : `must contain only ${names.join(', ')}`;
}

function problemOf(issue: Issue): string {
  if (issue.code === 'too_small' && issue.origin === 'string' && issue.minimum === 1) return 'cannot be empty';
  if (issue.code === 'invalid_value' && issue.values.length > 1) return `must be one of: ${issue.values.join(', ')}`;
  if (issue.code === 'invalid_format' && issue.format === 'regex') return allowedCharacters(issue.pattern ?? '');
  const wrong = /^Invalid input: expected (string|number|boolean), received (.+)$/.exec(issue.message);
  return wrong ? `must be a ${wrong[1]} (received ${wrong[2]})` : issue.message;
}

/** What is wrong with a request, in the words of the real API: `value: must be a number (received string)`. */
export function validationMessage(issues: readonly Issue[]): string {
  const problems = issues.map((issue) => {
    const path = issue.path.map((part) => (typeof part === 'string' ? toSnake(part) : String(part))).join('.');
    return `${path || 'input'}: ${problemOf(issue)}`;
  });
  return problems.length === 1 ? (problems[0] as string) : `[Validation Errors] ${problems.join('; ')}`;
}
