import { allEndpoints } from '../contract/index.ts';

/**
 * Finds the template of a request's path: `/v1/customers/user_42` is one of `/customers/:customerId`.
 * The longest template that the path ends with is meant; whatever stands before it belongs to the base URL.
 */
export function templateFinder(): (method: string, pathname: string) => string | undefined {
  const templates = allEndpoints()
    .map(({ method, path }) => ({ method, path, segments: path.slice(1).split('/') }))
    .sort((one, other) => other.segments.length - one.segments.length || parameters(one) - parameters(other));
  return (method, pathname) => {
    const asked = pathname.slice(1).split('/');
    return templates.find((template) => template.method === method && endsWith(asked, template.segments))?.path;
  };
}

const isParameter = (segment: string): boolean => segment.startsWith(':');

/** A word is a better match than a parameter: `/products/x` before `/:customerId/x`. */
const parameters = ({ segments }: { segments: readonly string[] }): number => segments.filter(isParameter).length;

function endsWith(asked: readonly string[], segments: readonly string[]): boolean {
  const start = asked.length - segments.length;
  return start >= 0 && segments.every((segment, index) => isParameter(segment) || segment === asked[start + index]);
}
