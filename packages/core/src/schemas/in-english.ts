import type * as z from 'zod/mini';

type Issue = Parameters<z.core.$ZodErrorMap>[0];
type Bounded = Extract<Issue, { code: 'too_big' | 'too_small' }>;

const units: Readonly<Record<string, string>> = { string: 'characters', array: 'items' };

const quoted = (value: unknown): string => (typeof value === 'string' ? `"${value}"` : String(value));

const beyond = ({ origin, inclusive }: Bounded, size: string, sign: string, bound: unknown): string => {
  const limit = `${sign}${inclusive ? '=' : ''}${bound}`;
  const unit = units[origin];
  return `Too ${size}: expected ${origin} to ${unit ? `have ${limit} ${unit}` : `be ${limit}`}`;
};

/** A number that is none is told by its name, all else by its kind. */
function kindOf(value: unknown): string {
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  if (typeof value !== 'object') return typeof value;
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Object.getPrototypeOf(value) === Object.prototype ? 'object' : (value.constructor?.name ?? 'object');
}

function describe(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `Invalid input: expected ${issue.expected}, received ${kindOf(issue.input)}`;
    case 'invalid_value':
      return issue.values.length === 1
        ? `Invalid input: expected ${quoted(issue.values[0])}`
        : `Invalid option: expected one of ${issue.values.map(quoted).join('|')}`;
    case 'too_big':
      return beyond(issue, 'big', '<', issue.maximum);
    case 'too_small':
      return beyond(issue, 'small', '>', issue.minimum);
    case 'unrecognized_keys':
      return `Unrecognized key${issue.keys.length > 1 ? 's' : ''}: ${issue.keys.map(quoted).join(', ')}`;
    default:
      return 'Invalid input';
  }
}

/**
 * Words for what is wrong with a value, for the schemas of the contract and of browsers' intents. Schemas of
 * `zod/mini` have none of their own: without this they say "Invalid input" to everything. They are those of
 * zod's `en`, of which the contract needs a third.
 *
 * @example
 * const { error } = CheckParams.safeParse(value, inEnglish);
 */
export const inEnglish: z.core.ParseContext<z.core.$ZodIssue> = { error: describe };
