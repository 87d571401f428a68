import { errorAnswer } from '../../api/answer.ts';
import { runApi } from '../../api/api.ts';
import { ApiError } from '../../api-error.ts';
import type { PageContext } from '../page.ts';

type Body = Readonly<Record<string, unknown>>;

/**
 * Asks the API the way a program would, so that the console can do nothing that the API refuses, and
 * what it did stands among the requests. Faults do not hit it: this is where they are set and ended.
 */
export function callApi({ world, origin }: PageContext, path: string, body: Body): Body {
  const headers = new Headers({ authorization: `Bearer ${[...world.keys][0]}` });
  const request = { method: 'POST', path, search: '', headers, body: JSON.stringify(body), origin };
  const at = world.clock.now();
  const log = (status: number, answer: unknown) =>
    world.requests.add({ at, method: 'POST', path: `/v1${path}`, body, status, answer, fault: null });
  try {
    const { status, body: answer } = runApi(request, world);
    log(status, answer);
    return answer as Body;
  } catch (error) {
    if (error instanceof ApiError) log(error.status, errorAnswer(error, world.report).body);
    throw error;
  }
}
