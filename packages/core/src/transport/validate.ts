import type { Endpoint } from '../contract/endpoint.ts';
import { AutumnError } from '../errors.ts';
import { inEnglish } from '../schemas/in-english.ts';

/** Checks a call before it is sent: fields by the schema, then the rules about several fields. */
export function validate<Params>(endpoint: Endpoint<Params>, params: Params): Params {
  const parsed = endpoint.params.safeParse(params ?? {}, inEnglish);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) =>
      path.length > 0 ? `${path.join('.')}: ${message}` : message,
    );
    throw invalid(endpoint, problems.join('; '));
  }
  const broken = endpoint.rules?.map((rule) => rule(parsed.data)).find((message) => message !== undefined);
  if (broken !== undefined) throw invalid(endpoint, broken);
  return parsed.data;
}

const invalid = (endpoint: Endpoint, problem: string): AutumnError =>
  new AutumnError(`${endpoint.id}: ${problem}`, {
    kind: 'validation',
    code: 'invalid_params',
  });
